// The panel of earlier versions of the open report: which there are, and which two are to be compared.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/report/report.hpp"
#include "ui/platform.hpp"

namespace gongkai::ui {

struct VersionsPanel {
  bool is_open = false;
  std::optional<std::vector<StoredVersion>> list = {};  ///< the newest first; none: not come yet
  /// What the others are compared with, by StoredVersion::saved_at_ms; none: the report as it is now.
  std::optional<double> base = {};
  std::optional<double> wanted = {};       ///< to be compared with it, as soon as it has come
  std::map<double, Report> contents = {};  ///< those that have come
};

}  // namespace gongkai::ui
