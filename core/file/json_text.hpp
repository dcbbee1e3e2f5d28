// A text as a string of JSON.
#pragma once

#include <string>
#include <string_view>

namespace gongkai {

/// Quoted; quotes, backslashes and control characters are escaped, nothing else. Bytes that are no UTF-8 are replaced.
void append_json_string(std::string& out, std::string_view text);

}  // namespace gongkai
