#include "core/text/shortened.hpp"

#include "core/text/utf8.hpp"

namespace gongkai {

std::string shortened(std::string_view words, std::size_t most) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < words.size(); ++count) {
    if (count == most) return std::string{words.substr(0, end)} + "…";
    end += code_point_at(words, end).bytes;
  }
  return std::string{words};
}

}  // namespace gongkai
