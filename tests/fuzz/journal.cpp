// An entry of the journal, as a damaged storage might give it back: refused, or applied, taken back and written again.
#include "core/report/journal.hpp"

#include "core/report/history.hpp"
#include "tests/fuzz/target.hpp"

using namespace gongkai;
using namespace gongkai::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const EditionCatalogue& editions = standard_form().editions;
  const Report& report = complete_report();
  const Stopwatch stopwatch;
  auto json = parse_json(text_of(data, size));
  if (!json) return 0;
  auto entry = journal_entry_from_json(*std::move(json), *report.edition, editions);
  if (!entry) {
    require(!problem_text(entry.error(), strings()).starts_with("problem."),
            "every problem has words");
    return 0;
  }
  const auto again = journal_entry_from_json(journal_entry_to_json(*entry, *report.edition),
                                             *report.edition, editions);
  require(again && again->edit == entry->edit && again->move == entry->move,
          "an entry that was written is read as it was");
  if (!fits(report, entry->edit)) return 0;
  History history{report};
  history.replay(*std::move(entry));
  history.undo();
  history.redo();
  return 0;
}
