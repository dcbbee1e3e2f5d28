#include "core/report/sample.hpp"

#include <string_view>

#include "core/file/json_object.hpp"

namespace gongkai {
namespace {

constexpr std::string_view field = "sample";

}  // namespace

bool is_sample(const Report& report) {
  const Json* mark = find_member(&report.unknown, field);
  return mark != nullptr && *mark == Json(true);
}

void mark_as_sample(Report& report) { report.unknown[std::string{field}] = true; }

}  // namespace gongkai
