// What a report was checked by, as digests: the form's editions, and the rules with all that a rule pack changed in them.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/standard_form.hpp"

namespace gongkai {

struct FormDigests {
  std::map<std::string, std::string, std::less<>> editions;  ///< by id
  /// Of the rules in use, and of the words by which texts are read.
  std::string rules;
};

/// Reads all of the data once more, so it is made only when a sealed report asks for it.
FormDigests form_digests(const AssetLookup& asset, const StandardForm& form);

}  // namespace gongkai
