#include "core/charts/chart_list.hpp"

#include <utility>

#include "core/file/data_value.hpp"

namespace gongkai {
namespace {

Breakdown read_breakdown(const DataValue& data) {
  return {.table = data.at("table").text(),
          .group = data.at("group").text(),
          .across = data.at("across").text()};
}

}  // namespace

std::expected<ChartList, Problem> read_chart_list(std::string_view json, std::string_view path) {
  constexpr std::string_view broken = "charts.broken";
  const auto parsed = parse_json(json);
  if (!parsed) {
    return std::unexpected{
        Problem{.id = std::string{broken}, .place = std::string{path}, .parameters = {}}};
  }
  DataReading reading;
  const DataValue data{*parsed, std::string{path}, reading};
  ChartList list{.outcomes = read_breakdown(data.at("outcomes")),
                 .applicants = read_breakdown(data.at("applicants")),
                 .balance_left = data.at("balance").at("left").texts(),
                 .balance_right = data.at("balance").at("right").texts(),
                 .figures = {}};
  for (const DataValue& figure : data.at("figures").elements())
    list.figures.push_back({.id = figure.at("id").text(), .cells = figure.at("cells").texts()});
  return reading.result(std::move(list), broken);
}

}  // namespace gongkai
