// What the interface knows of the storage beyond the open report.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ui/platform.hpp"
#include "ui/state/open_report.hpp"

namespace gongkai::ui {

struct Keeping {
  /// In the bin, the newest first.
  std::vector<StoredReport> binned = {};
  bool bin_unfolded = false;
  /// Reports that were stored here and are gone, until the notice is closed.
  std::vector<StoredReport> missing = {};
  /// Reports that are not open and not wholly stored, by id.
  std::map<std::string, SavingProblem> unstored = {};
};

}  // namespace gongkai::ui
