// A file with another content than the report of the same id that is here: what differs, and what of it is to be taken. Nothing
// of it is in the report.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/edit.hpp"
#include "core/report/report.hpp"

namespace gongkai::ui {

/// A report as a file has it.
struct ReadFile {
  Report report;
  std::string name;
};

/// What differs in one place that can be taken by itself.
struct ImportPart {
  enum class Kind {
    table,       ///< of a section: its cells
    text,        ///< of a section: its text, with what is bound in it
    particulars  ///< unit, year, decisions, last year's report
  };
  Kind kind = Kind::particulars;
  SectionIndex section = 0;  ///< of tables and texts
  std::vector<Change> changes;
  bool taken = true;
};

struct ImportChoice {
  /// Where what is compared comes from.
  enum class Source {
    file,         ///< beside the open report
    version,      ///< an earlier version of the open report
    two_versions  ///< of it: nothing is to be taken
  };
  ReadFile file;
  Source source = Source::file;
  std::string base_name = {};  ///< of the other of two versions
  std::string seal = {};       ///< what became of the file's seal, in words; empty: it has none
  /// In the order of the form. None: no edit leads from the one to the other (another edition); then only a copy can be made.
  std::optional<std::vector<ImportPart>> parts;
};

/// None when the file holds just the same.
std::optional<ImportChoice>
choice_between(const Report& mine, ReadFile file,
               ImportChoice::Source source = ImportChoice::Source::file);

/// What the parts that are taken come to, as one edit. All of them bring the file's seal with them, some of them end that of mine.
Edit edit_of_taken(const ImportChoice& choice, const Report& mine);

}  // namespace gongkai::ui
