#include "core/seal/form_digests.hpp"

#include <utility>

#include "core/file/json.hpp"
#include "core/seal/canonical_json.hpp"
#include "core/seal/sha256.hpp"

namespace gongkai {
namespace {

/// The form was loaded from the same data, so it is there and whole.
Json content_of(const AssetLookup& asset, std::string_view path) {
  return parse_json(asset(path).value_or(std::string_view{})).value_or(Json{});
}

std::string digest_of(const Json& json) { return sha256_hex(canonical_json(json).value_or("")); }

}  // namespace

FormDigests form_digests(const AssetLookup& asset, const StandardForm& form) {
  FormDigests digests;
  for (const EditionPointer& edition : form.editions.all())
    digests.editions[edition->id] = digest_of(content_of(asset, edition_file(*edition)));
  Json rules = Json::array();
  for (const std::string_view path : files_of_rules()) rules.push_back(content_of(asset, path));
  rules.push_back(adjustments_to_json(form.checker.rules()));
  digests.rules = digest_of(rules);
  return digests;
}

}  // namespace gongkai
