// The command `gongkai` as its users run it: what it writes, and what its end says.
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <sys/wait.h>

#include "core/seal/seal.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

struct Outcome {
  int status = -1;
  std::string out;
  std::string errors;
};

/// A folder of its own, gone at the end.
class CommandLine {
 public:
  CommandLine()
      : folder_{std::filesystem::temp_directory_path() /
                ("gongkai-test-" + std::to_string(getpid()))} {
    std::filesystem::create_directories(folder_);
  }
  ~CommandLine() { std::filesystem::remove_all(folder_); }
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  void write(const std::string& name, std::string_view content) const {
    std::ofstream{folder_ / name, std::ios::binary} << content;
  }

  /// Runs the command in the folder; `arguments` are words of the shell.
  Outcome run(const std::string& arguments, const std::string& input = {}) const {
    write("standard-input", input);
    const std::string line = "cd '" + folder_.string() + "' && '" GONGKAI_COMMAND "' " + arguments +
                             " <standard-input >standard-output 2>standard-errors";
    const int status = std::system(line.c_str());
    return {.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            .out = content("standard-output"),
            .errors = content("standard-errors")};
  }

 private:
  std::string content(const std::string& name) const {
    std::ifstream file{folder_ / name, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
  }

  std::filesystem::path folder_;
};

std::vector<Json> json_lines(const std::string& text) {
  std::vector<Json> lines;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) lines.push_back(Json::parse(line));
  return lines;
}

std::string good_report() { return file_content("tests/fixtures/reports/complete-2021.json"); }

std::string on_one_line(const std::string& text) { return write_json_line(*parse_json(text)); }

std::string wrong_report() { return write_report(report_with_wrong_total()); }

std::string unfinished_report() {
  Report report = report_of(good_report());
  report.cells[cell(report, "proactive.coercion.decisions")] = Blank{};
  return write_report(report);
}

TEST_CASE("the exit status says the worst of all files") {
  const CommandLine command;
  command.write("good.json", good_report());
  command.write("wrong.json", wrong_report());
  command.write("unfinished.json", unfinished_report());
  command.write("broken.json", "{\n  \"format\": ");
  CHECK(command.run("check good.json").status == 0);
  CHECK(command.run("check unfinished.json").status == 0);
  CHECK(command.run("check --submitting unfinished.json").status == 1);
  CHECK(command.run("check good.json wrong.json").status == 1);
  CHECK(command.run("check broken.json").status == 2);
  CHECK(command.run("check nowhere.json good.json").status == 2);
  CHECK(command.run("check .").status == 2);

  const Outcome mixed = command.run("check --json good.json broken.json wrong.json");
  CHECK(mixed.status == 2);
  CHECK(mixed.errors == "broken.json：文件不完整，到第 2 行第 13 "
                        "列就断了，可能没有下载完或没有拷贝完。请重新取得这个文件。\n");
  const std::vector<Json> lines = json_lines(mixed.out);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].at("file") == "good.json");
  CHECK(lines[1].at("file") == "wrong.json");
}

TEST_CASE("one JSON object for each file") {
  const CommandLine command;
  command.write("good.json", good_report());
  command.write("wrong.json", wrong_report());
  command.write("unfinished.json", unfinished_report());
  const std::vector<Json> lines =
      json_lines(command.run("check --json good.json wrong.json unfinished.json").out);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == Json{{"file", "good.json"}, {"verdict", "pass"}, {"findings", Json::array()}});
  CHECK(lines[1].at("verdict") == "fail");
  CHECK(lines[2].at("verdict") == "incomplete");
  REQUIRE(lines[1].at("findings").size() == 1);
  const Json& finding = lines[1].at("findings").front();
  CHECK(finding.at("rule") == "disputes.total");
  CHECK(finding.at("level") == "error");
  CHECK(finding.at("state") == "fail");
  CHECK(finding.at("cells").size() == 5);
  CHECK(finding.at("right") == 999);
  CHECK(finding.at("difference").get<int>() == finding.at("left").get<int>() - 999);
  const Json& suspect = finding.at("suspects").front();
  CHECK(suspect.at("value") == 999);
  CHECK(suspect.at("proposed") == finding.at("left"));
  CHECK(suspect.at("cause") == "total_typed_over");
  CHECK(suspect.at("rank") == 1);
  CHECK_FALSE(finding.contains("section"));
  CHECK(lines[2].at("findings").front().at("left").is_null());
}

TEST_CASE("findings as text, in both languages") {
  const CommandLine command;
  command.write("wrong.json", wrong_report());
  const Outcome chinese = command.run("check wrong.json");
  CHECK(chinese.out.starts_with(
      "wrong.json：不通过（错误 1，警告 0，请确认 0，提示 0）\n  错误  行政复议：四种结果相加 = "));
  CHECK(chinese.out.contains("\n        disputes.reconsideration.upheld, "));
  CHECK(chinese.errors.empty());
  const Outcome english = command.run("check --language en wrong.json");
  CHECK(english.out.starts_with("wrong.json: fail (errors 1, warnings 0, to confirm 0, notes 0)\n  "
                                "error  行政复议: the four outcomes add up to "));
  CHECK(command.run("check --language=en wrong.json").out == english.out);
}

TEST_CASE("control characters of a report stay out of the terminal") {
  const CommandLine command;
  command.write(
      "x.json",
      R"({"format": "gongkai-report", "version": 1, "year": 2025, "tables": {"disputes": {"reconsideration": {"upheld": "\u001b[2J\n"}}}})");
  const Outcome outcome = command.run("check x.json");
  CHECK_FALSE(outcome.out.contains('\x1B'));
  CHECK(outcome.out.contains("“ [2J ”不是数字"));
}

TEST_CASE("a report from the standard input") {
  const CommandLine command;
  const std::vector<Json> pretty = json_lines(command.run("check --json -", good_report()).out);
  REQUIRE(pretty.size() == 1);
  CHECK(pretty[0].at("file") == "-");
  CHECK(pretty[0].at("verdict") == "pass");
  CHECK(json_lines(command.run("check --json -", on_one_line(good_report())).out) == pretty);
  CHECK(json_lines(command.run("check --json -", "\n\n" + on_one_line(good_report()) + "\n").out) ==
        pretty);
  const Outcome empty = command.run("check -");
  CHECK(empty.status == 2);
  CHECK(empty.errors.starts_with("-：这个文件是空的"));
}

TEST_CASE("a report on each line") {
  const CommandLine command;
  const std::string many = on_one_line(good_report()) + "\n\n" + on_one_line(wrong_report()) +
                           "\r\n" + on_one_line(unfinished_report());
  const Outcome piped = command.run("check --json -", many);
  CHECK(piped.status == 1);
  const std::vector<Json> lines = json_lines(piped.out);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].at("file") == "-:1");
  CHECK(lines[1].at("file") == "-:3");
  CHECK(lines[1].at("verdict") == "fail");
  CHECK(lines[2].at("file") == "-:4");

  command.write("many.ndjson", many);
  command.write("many.txt", many);
  command.write("one.jsonl", on_one_line(good_report()));
  CHECK(json_lines(command.run("check --json many.ndjson").out)[1].at("file") == "many.ndjson:3");
  CHECK(json_lines(command.run("check --json many.txt").out)[1].at("file") == "many.txt:3");
  CHECK(json_lines(command.run("check --json one.jsonl").out)[0].at("file") == "one.jsonl:1");
}

TEST_CASE("a broken line does not stop the others") {
  const CommandLine command;
  const std::string good = on_one_line(good_report()) + "\n";
  for (const std::string& broken : {std::string{"{\"format\": \"gong\n"}, std::string{"rubbish\n"},
                                    "[" + std::string(100, '[') + "\n"}) {
    const Outcome first = command.run("check --json -", broken + good + good);
    CHECK(first.status == 2);
    CHECK(json_lines(first.out).size() == 2);
    CHECK(first.errors.starts_with("-:1："));
    const Outcome middle = command.run("check --json -", good + broken + good);
    CHECK(middle.status == 2);
    CHECK(json_lines(middle.out).size() == 2);
    CHECK(middle.errors.starts_with("-:2："));
  }
}

TEST_CASE("places in a file count its blank lines") {
  const CommandLine command;
  command.write("x.json", "\n\n{\n\n\"a\": 1,\n\n\"a\": 2}");
  CHECK(command.run("check x.json").errors.contains("第 7 行第 1 列"));
}

TEST_CASE("a file that is too large is refused, on a line too") {
  const CommandLine command;
  const std::string large(17 * 1024 * 1024, '1');
  command.write("large.json", "\"" + large + "\"");
  CHECK(command.run("check large.json").errors.contains("16 MB"));
  command.write("large.ndjson", "\"" + large + "\"\n" + on_one_line(good_report()));
  const Outcome lines = command.run("check --json large.ndjson");
  CHECK(lines.errors.starts_with("large.ndjson:1：文件太大"));
  CHECK(json_lines(lines.out)[0].at("file") == "large.ndjson:2");
}

TEST_CASE("last year's report must be usable") {
  const CommandLine command;
  command.write("good.json", good_report());
  command.write("broken.json", "x");
  CHECK(command.run("check --previous good.json good.json").status == 0);
  const Outcome broken = command.run("check --json --previous broken.json good.json");
  CHECK(broken.status == 2);
  CHECK(broken.errors.starts_with("broken.json：这不是报告文件"));
  CHECK(json_lines(broken.out).size() == 1);
}

/// The report of the year before, with what was carried out and in force then.
std::string last_year_report() {
  Report report = report_of(good_report());
  report.year = 2024;
  for (auto& text : report.texts) {
    if (text) text = "上一年的正文。";
  }
  for (const std::string column : {"natural_person", "business", "research", "welfare",
                                   "legal_service", "other_organization", "total"}) {
    report.cells[cell(report, "applications.carried_out." + column)] =
        report.cell(cell(report, "applications.carried_in." + column));
  }
  report.cells[cell(report, "proactive.normative_documents.in_force")] = number(44);
  return write_report(report);
}

TEST_CASE("last year's report is compared") {
  const CommandLine command;
  command.write("good.json", good_report());
  command.write("before.json", last_year_report());
  CHECK(json_lines(command.run("check --json --previous before.json good.json").out)[0].at(
            "findings") == Json::array());
  Report wrong = report_of(good_report());
  wrong.cells[cell(wrong, "applications.carried_in.natural_person")] = number(8);
  command.write("wrong.json", write_report(wrong));
  CHECK(command.run("check --previous before.json wrong.json")
            .out.contains("自然人：2024 年报告的“结转下年度”是 9，今年的“上年结转”填的是 8"));
}

/// A report of a unit with this many new requests, everything else zero.
std::string unit_report(const std::string& name, std::int64_t received) {
  Report report = report_of(good_report());
  report.unit = {.name = name, .code = {}, .kind = "department", .parent = {}};
  for (Cell& each : report.cells) each = number(0);
  report.cells[cell(report, "applications.new.natural_person")] = number(received);
  return on_one_line(write_report(report));
}

TEST_CASE("the reports of units are added up") {
  const CommandLine command;
  command.write("good.json", good_report());
  command.write("police.json", unit_report("示例县公安局", 100));
  command.write("both.ndjson",
                unit_report("示例县公安局", 100) + "\n" + unit_report("示例县民政局", 29) + "\n");
  command.write("broken.json", "x");
  const auto merged = [&](const std::string& options) {
    Json found = Json::array();
    const Json line = json_lines(command.run("check --json " + options + " good.json").out)[0];
    for (const Json& finding : line.at("findings")) {
      if (finding.at("rule") == "merge.sum") found.push_back(finding);
    }
    return found;
  };
  CHECK(merged("").empty());
  CHECK(merged("--units police.json")[0].at("level") == "ask");
  const Json too_many = merged("--units both.ndjson");
  REQUIRE(too_many.size() == 2);
  CHECK(too_many[0].at("cells") == Json::array({"applications.new.natural_person"}));
  CHECK(too_many[0].at("left") == 129);
  CHECK(too_many[0].at("right") == 128);
  CHECK(merged("--units both.ndjson --units=police.json")[0].at("message") ==
        "“示例县公安局”的报告有两份，没有汇总核对。请只留一份。");
  const Outcome broken =
      command.run("check --json --units police.json --units broken.json good.json");
  CHECK(broken.status == 2);
  CHECK(broken.errors.starts_with("broken.json：这不是报告文件"));
  CHECK(json_lines(broken.out)[0].at("findings") == Json::array());
}

TEST_CASE("a rule pack changes the rules, and every result says so") {
  const CommandLine command;
  command.write("wrong.json", wrong_report());
  command.write("pack.json", file_content("tests/fixtures/rule-packs/example.json"));
  CHECK(command.run("check wrong.json").status == 1);
  const Outcome text = command.run("check --rules pack.json wrong.json");
  CHECK(text.status == 0);
  CHECK(text.out.starts_with(
      "wrong.json：通过（错误 0，警告 1，请确认 0，提示 0）\n"
      "  规则调整  "
      "disputes.total：由错误降为警告。示例市政务公开办公室：往年案件正在清理，先提示后纠正\n"
      "  规则调整  "
      "overview.length：关闭（原为提示）。示例市政务公开办公室：本市不限制总体情况的字数\n"
      "  规则调整  report.due：调整了参数。示例市政务公开办公室：本市通知：乡镇于2月15日前公布\n"
      "  警告  行政复议："));
  CHECK(command.run("check --language en --rules=pack.json wrong.json")
            .out.contains("  adjusted  disputes.total: lowered from error to warning. "));

  const Json line = json_lines(command.run("check --json --rules pack.json wrong.json").out)[0];
  REQUIRE(line.at("rules_adjusted").size() == 3);
  CHECK(line.at("rules_adjusted")[1] == Json{{"rule", "overview.length"},
                                             {"level", "off"},
                                             {"level_before", "note"},
                                             {"issuer", "示例市政务公开办公室"},
                                             {"reason", "本市不限制总体情况的字数"},
                                             {"issued_on", "2026-01-05"}});
  CHECK(line.at("findings")[0].at("adjusted").at("level_before") == "error");
  CHECK_FALSE(json_lines(command.run("check --json wrong.json").out)[0].contains("rules_adjusted"));
}

TEST_CASE("with a rule pack that cannot be used nothing is checked") {
  const CommandLine command;
  command.write("good.json", good_report());
  const std::string head =
      R"({"format": "gongkai-rule-pack", "version": 1, "issuer": "x", "changes": [)";
  command.write("unknown.json",
                head + R"({"rule": "no.such_rule", "level": "off", "reason": "y"}]})");
  command.write("raised.json",
                head + R"({"rule": "change.jump", "level": "error", "reason": "y"}]})");
  command.write("limit.json",
                head + R"({"rule": "change.jump", "reason": "y", "parameters": {"factor": 1}}]})");
  const std::pair<const char*, const char*> refused[] = {
      {"nothing.json", "nothing.json：文件打不开："},
      {".", ".：文件打不开："},
      {"good.json", "good.json：这个文件不是规则包。请确认选对了文件。\n"},
      {"unknown.json", "unknown.json：规则包里的“no.such_"
                       "rule”不是已有的规则。请让制发单位核对规则编号。（changes.0）\n"},
      {"raised.json", "raised.json：规则包不能提高“change.jump”的级别，只能降低、关闭或调整参数。"
                      "请让制发单位改正。（changes.0）\n"},
      {"limit.json", "limit.json：规则包里“change.jump: parameters.factor”的内容不适合这个参数。"
                     "请让制发单位改正。\n"},
  };
  for (const auto& [pack, message] : refused) {
    CAPTURE(pack);
    const Outcome outcome = command.run(std::string{"check --json --rules "} + pack + " good.json");
    CHECK(outcome.status == 2);
    CHECK(outcome.errors.starts_with(message));
    CHECK(outcome.out.empty());
  }
}

TEST_CASE("the day on which a report is due is checked for a day that is given, or at submission") {
  const CommandLine command;
  command.write("good.json", good_report());
  const auto said = [&](const std::string& options) {
    std::string messages;
    const Json line = json_lines(command.run("check --json " + options + " good.json").out)[0];
    for (const Json& finding : line.at("findings")) {
      if (finding.at("rule") == "report.due")
        messages += finding.at("level").get<std::string>() + ": " +
                    finding.at("message").get<std::string>();
    }
    return messages;
  };
  CHECK(said("") == "");
  CHECK(said("--today 2026-03-30") ==
        "note: 这份报告最迟2026年3月31日公布，只剩 1 天。请抓紧核对、报送。");
  CHECK(said("--today=2026-04-02") ==
        "warning: 这份报告最迟应当在2026年3月31日公布，已经过了 2 天。还没有公布的，请尽快公布。");
  CHECK(said("--submitting --today 2026-04-02").starts_with("warning: "));
  CHECK(said("--submitting --today 2030-04-02") == "");
  // Late is no error.
  CHECK(command.run("check --today 2026-04-02 good.json").status == 0);

  // Without a day a submission is today. The report is one that a pack makes due on this very day.
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  REQUIRE(localtime_r(&now, &local) != nullptr);
  std::array<char, 16> day{};
  std::strftime(day.data(), day.size(), "%m-%d", &local);
  if (std::string_view{day.data()} == "02-29") return;  // no pack can name it
  Report report = report_of(good_report());
  report.year = local.tm_year + 1900 - 1;
  command.write("good.json", write_report(report));
  Json pack = Json::parse(file_content("tests/fixtures/rule-packs/example.json"));
  pack["changes"] = Json::array({{{"rule", "report.due"},
                                  {"reason", "x"},
                                  {"parameters", {{"due", {{"government", day.data()}}}}}}});
  command.write("pack.json", pack.dump());
  CHECK(said("--rules pack.json") == "");
  CHECK(said("--rules pack.json --submitting") != "");
}

TEST_CASE("a place that the words do not name is given behind them") {
  const CommandLine command;
  command.write("new.json", file_content("tests/fixtures/reports/bad/higher-version.json"));
  CHECK(command.run("check new.json").errors.ends_with("（version）\n"));
  command.write("type.json", file_content("tests/fixtures/reports/bad/wrong-types.json"));
  CHECK(command.run("check type.json").errors.contains("“tables.applications.new.natural_person”"));
}

TEST_CASE("a sealed file says whether it is what was sealed") {
  Report report = report_of(good_report());
  const auto seal =
      make_seal(report, standard_form().checker, form_digests(assets::find, standard_form()),
                Date{.year = 2026, .month = 1, .day = 15});
  REQUIRE(seal.has_value());
  report = apply(report, set_seal(report, *seal));
  Json edited = report_to_json(report);
  edited["unit"]["parent"] = "另一个上级";
  const CommandLine command;
  command.write("sealed.json", write_report(report));
  command.write("edited.json", write_json(edited));
  command.write("good.json", good_report());
  const std::vector<Json> lines =
      json_lines(command.run("check --json sealed.json edited.json good.json").out);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].at("seal").at("state") == "intact");
  CHECK(lines[0].at("seal").at("verdict") == "pass");
  CHECK(lines[0].at("seal").at("sealed_on") == "2026-01-15");
  CHECK(lines[1].at("seal").at("state") == "altered");
  CHECK(lines[1].at("seal").at("altered") == Json::array({"unit"}));
  CHECK_FALSE(lines[2].contains("seal"));
  CHECK(command.run("check sealed.json")
            .out.contains("\n  上报文件，封存于2026年1月15日；封存后没有改动"));
  const Outcome english = command.run("check --language en edited.json");
  CHECK(english.out.contains("changed after it was sealed (2026-01-15): particulars of the unit."));
  CHECK(english.status == 0);
}

TEST_CASE("help, version and wrong words") {
  const CommandLine command;
  CHECK(command.run("--version").out.starts_with("gongkai 0."));
  CHECK(command.run("--version").status == 0);
  CHECK(command.run("--help").out.contains("gongkai check"));
  CHECK(command.run("check --help").status == 0);
  for (const char* option :
       {"--previous", "--units", "--rules", "--submitting", "--today", "--json"}) {
    CHECK(command.run("--help").out.contains(option));
    CHECK(command.run("--help --language en").out.contains(option));
  }
  CHECK(command.run("--help --language en").out.contains("Usage"));
  const std::pair<const char*, const char*> wrong[] = {
      {"", "缺少命令。\n用法见：gongkai --help\n"},
      {"verify x.json", "没有“verify”这个命令。\n用法见：gongkai --help\n"},
      {"--bogus", "没有“--bogus”这个选项。\n用法见：gongkai --help\n"},
      {"check", "缺少要核对的文件。\n用法见：gongkai --help\n"},
      {"check --bogus x.json", "没有“--bogus”这个选项。\n用法见：gongkai --help\n"},
      {"check x.json --previous", "选项“--previous”后面缺少内容。\n用法见：gongkai --help\n"},
      {"check x.json --rules", "选项“--rules”后面缺少内容。\n用法见：gongkai --help\n"},
      {"check x.json --units", "选项“--units”后面缺少内容。\n用法见：gongkai --help\n"},
      {"check --language fr x.json",
       "没有“fr”这种语言，可以用 zh-CN 或 en。\n用法见：gongkai --help\n"},
      {"check --today 2026-02-30 x.json",
       "“2026-02-30”不是日期，要写成 2026-01-31 这样。\n用法见：gongkai --help\n"},
      {"check --bogus --language en",
       "There is no option \"--bogus\".\nFor help: gongkai --help\n"},
  };
  for (const auto& [arguments, message] : wrong) {
    CAPTURE(arguments);
    const Outcome outcome = command.run(arguments);
    CHECK(outcome.status == 2);
    CHECK(outcome.errors == message);
    CHECK(outcome.out.empty());
  }
  command.write("--odd.json", good_report());
  CHECK(command.run("check -- --odd.json").status == 0);
}

}  // namespace
}  // namespace gongkai::test
