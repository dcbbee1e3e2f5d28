#include "ui/editing/language_choice.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "ui/language.hpp"

namespace gongkai::ui {

std::string_view other_language(const State& state) {
  return state.language == languages.front() ? languages.back() : languages.front();
}

void choose_language(State& state, std::string_view language) {
  if (std::ranges::find(languages, language) != languages.end()) state.wanted_language = language;
}

void follow_language(State& state) {
  const std::string language = std::exchange(state.wanted_language, {});
  if (language.empty() || language == state.language) return;
  auto words = load_words(state.asset, language);
  if (!words) return;
  state.strings = std::move(words->strings);
  state.help = std::move(words->help);
  state.glossary = std::move(words->glossary);
  state.language = language;
  if (state.open) state.open->speak(language);
  // Their times are in the other language's words.
  state.versions = {};
  state.requests.emplace_back(SetLanguage{.language = language});
}

}  // namespace gongkai::ui
