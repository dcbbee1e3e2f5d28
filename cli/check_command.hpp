// gongkai check: every report of every file, its findings and its verdict.
#pragma once

#include <istream>
#include <ostream>
#include <string>

#include "cli/arguments.hpp"
#include "core/standard_form.hpp"
#include "core/text/wording.hpp"

namespace gongkai::cli {

/// What the program's end says; the highest of all files counts.
enum class ExitStatus { no_error = 0, error_found = 1, unusable = 2 };

struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& errors;
};

/// Writes what is wrong with a file, for a person.
void write_problem(const std::string& name, const Problem& problem, const Strings& strings,
                   std::ostream& errors);

ExitStatus check_files(const Arguments& arguments, const StandardForm& form, const Strings& strings,
                       const Streams& streams);

}  // namespace gongkai::cli
