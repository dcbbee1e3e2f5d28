// Sorting in little code: std::ranges::sort and std::ranges::stable_sort become 2 to 4 KB of WebAssembly for each kind of element, and
// the page pays for every kilobyte.
#pragma once

#include <functional>
#include <iterator>
#include <ranges>
#include <utility>
#include <vector>

namespace gongkai {

/// Puts the elements in order; those that are equal keep theirs. `spare` is room to work in.
template <typename Iterator, typename ComesBefore>
void merge_sort(Iterator begin, Iterator end, const ComesBefore& comes_before,
                std::vector<std::iter_value_t<Iterator>>& spare) {
  const auto size = end - begin;
  if (size < 2) return;
  const Iterator middle = begin + size / 2;
  merge_sort(begin, middle, comes_before, spare);
  merge_sort(middle, end, comes_before, spare);
  spare.clear();
  for (Iterator each = begin; each != middle; ++each) spare.push_back(std::move(*each));
  Iterator out = begin;
  Iterator right = middle;
  for (auto& left : spare) {
    while (right != end && comes_before(*right, left)) *out++ = std::move(*right++);
    *out++ = std::move(left);
  }
}

/// As std::ranges::stable_sort, with about as many comparisons.
template <std::ranges::random_access_range Range, typename ComesBefore = std::ranges::less,
          typename Projection = std::identity>
void sort_stably(Range& range, ComesBefore comes_before = {}, Projection projection = {}) {
  std::vector<std::ranges::range_value_t<Range>> spare;
  merge_sort(
      range.begin(), range.end(),
      [&](const auto& left, const auto& right) {
        return static_cast<bool>(std::invoke(comes_before, std::invoke(projection, left),
                                             std::invoke(projection, right)));
      },
      spare);
}

}  // namespace gongkai
