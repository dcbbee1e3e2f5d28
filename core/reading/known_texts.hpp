// Texts that were read for earlier checks: a check after an edit reads only what the edit has changed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/reading/statement.hpp"
#include "core/reading/text_analysis.hpp"
#include "core/reading/text_comparison.hpp"

namespace gongkai {

/// A text taken apart. The analysis is of its own copy of the text.
struct ReadText {
  std::string text = {};
  int year = 0;                            ///< of the report that it stands in
  std::string unit_name = {};              ///< of that report
  const Vocabulary* vocabulary = nullptr;  ///< by which it was read
  TextAnalysis analysis = {};
  std::vector<Statement> statements = {};  ///< one for each quantity of the analysis
  std::optional<TextComparison> comparison = {};

  ReadText() = default;
  // The analysis points into the text.
  ReadText(const ReadText&) = delete;
  ReadText& operator=(const ReadText&) = delete;
};

/// Whether a text will be compared with another year's.
enum class Comparing { no, yes };

/// The texts of the last check. Not for several threads.
class KnownTexts {
 public:
  /// From here on texts are read for another check: those that it does not ask for are forgotten at the next one.
  void begin_check();
  /// The text, read now or before. `vocabulary` outlives what is returned.
  std::shared_ptr<const ReadText> read(std::string_view text, const Report& report,
                                       const Vocabulary& vocabulary,
                                       Comparing comparing = Comparing::no);

 private:
  std::vector<std::shared_ptr<const ReadText>> before_;  ///< of the check before
  std::vector<std::shared_ptr<const ReadText>> now_;
};

}  // namespace gongkai
