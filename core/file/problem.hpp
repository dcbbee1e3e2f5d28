// What is wrong with something that was read, where, and what to do: an error as a value.
#pragma once

#include <map>
#include <string>

namespace gongkai {

/// The text for an id stands in assets/strings (key "problem.<id>"), with {parameters} to be filled in.
struct Problem {
  std::string id;     ///< stable: "file.not_json", "report.newer_version", …
  std::string place;  ///< "line 3, column 14" or "tables.applications.new.total"; may be empty
  std::map<std::string, std::string, std::less<>> parameters;

  bool operator==(const Problem&) const = default;
};

}  // namespace gongkai
