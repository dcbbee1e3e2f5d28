// Readers of data go on behind what they refuse (core/file/data_value.hpp): a mistake anywhere must do no more than be refused there.
#include <array>
#include <memory>

#include "core/edition/edition_reader.hpp"
#include "core/reading/vocabulary.hpp"
#include "core/rules/rule.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

using Place = Json::json_pointer;

/// The places of a value and of all values in it.
void add_places(const Json& json, const Place& place, std::vector<Place>& places) {
  places.push_back(place);
  if (!json.is_structured()) return;
  for (const auto& [key, value] : json.items()) {
    add_places(value, json.is_array() ? place / std::stoul(key) : place / key, places);
  }
}

/// Puts a mistake at each place in turn, and hands the data to `read`, which gives the problem that they earn, if any. How many did?
template <typename Read>
int count_refused(const Json& good, const Read& read) {
  const std::array<Json, 7> mistakes{
      nullptr, -1, 100'000, "?", Json::array(), Json::array({"?"}), Json::object()};
  std::vector<Place> places;
  add_places(good, Place{}, places);
  int refused = 0;
  for (std::size_t index = 0; index < places.size(); ++index) {
    Json broken = good;
    broken[places[index]] = mistakes[index % mistakes.size()];
    CAPTURE(places[index].to_string());
    if (const std::optional<Problem> problem = read(broken)) {
      CHECK(problem->parameters.contains("reason"));
      CHECK_FALSE(problem->place.empty());
      ++refused;
    }
  }
  return refused;
}

template <typename Value>
std::optional<Problem> problem_of(const std::expected<Value, Problem>& read) {
  return read ? std::nullopt : std::optional{read.error()};
}

Json asset(std::string_view path) { return Json::parse(*assets::find(path)); }

TEST_CASE("a mistake anywhere in an edition") {
  const int refused = count_refused(asset("editions/2021.json"), [](const Json& json) {
    return problem_of(read_edition(json.dump(), "t.json"));
  });
  CHECK(refused > 500);
}

TEST_CASE("a mistake anywhere in the vocabulary") {
  const int refused = count_refused(asset("reading/vocabulary.json"), [](const Json& json) {
    return problem_of(read_vocabulary(json.dump(), "t.json"));
  });
  CHECK(refused > 500);
}

TEST_CASE("a mistake anywhere in the rules") {
  for (const char* path : {"rules/disputes.json", "rules/cells.json"}) {
    const int refused = count_refused(asset(path), [](const Json& json) {
      return problem_of(read_rules(json.dump(), "t.json"));
    });
    CHECK(refused > 20);
  }
}

TEST_CASE("a mistake anywhere in the parameters of a rule") {
  int refused = 0;
  for (const Rule& rule : standard_form().checker.rules().rules) {
    const auto* const check = std::get_if<FunctionCheck>(&rule.check);
    if (check == nullptr) continue;
    CAPTURE(rule.id);
    refused += count_refused(check->parameters, [&](const Json& json) {
      RuleCatalogue catalogue{.rules = {rule}};
      std::get<FunctionCheck>(catalogue.rules.front().check).parameters = json;
      return problem_of(Checker::create(std::move(catalogue), standard_form().editions,
                                        standard_form().checker.vocabulary()));
    });
  }
  CHECK(refused > 300);
}

}  // namespace
}  // namespace gongkai::test
