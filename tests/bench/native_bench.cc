// Times the engine in a native build. tests/bench/bench.mjs makes the workload,
// runs this and reads what it prints.
//
//   native_bench BUNDLE WORKLOAD
//
// Everything goes through Session, strings in and JSON out, so that the figures
// mean the same as those of the WebAssembly build. Prints raw samples in
// milliseconds; the statistics are made in one place for all parts.
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "clausewise/session.h"

namespace {

using clausewise::Session;
using Json = nlohmann::json;
using Samples = std::vector<double>;

struct Edit {
  clausewise::Utf16Span span;
  std::u16string insert;
};

struct Case {
  std::size_t chars = 0;
  std::vector<std::u16string> fresh;
  std::vector<Edit> edits;
};

[[noreturn]] void fail(const std::string& why) {
  std::cerr << "native_bench: " << why << '\n';
  std::exit(1);
}

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) fail(std::string("cannot read ") + path);
  std::ostringstream content;
  content << file.rdbuf();
  return std::move(content).str();
}

// The workload is ASCII, so that no conversion stands between it and the engine.
std::u16string widen(const std::string& text) { return {text.begin(), text.end()}; }

std::vector<Case> read_cases(const Json& workload) {
  std::vector<Case> cases;
  for (const Json& entry : workload.at("cases")) {
    Case one;
    one.chars = entry.at("chars").get<std::size_t>();
    for (const Json& text : entry.at("fresh")) one.fresh.push_back(widen(text.get<std::string>()));
    for (const Json& edit : entry.at("edits")) {
      one.edits.push_back(
          {{edit.at("begin").get<std::uint32_t>(), edit.at("end").get<std::uint32_t>()},
           widen(edit.at("insert").get<std::string>())});
    }
    cases.push_back(std::move(one));
  }
  return cases;
}

template <typename Run>
double timed(const Run& run) {
  const auto begin = std::chrono::steady_clock::now();
  const std::string answer = run();
  const auto end = std::chrono::steady_clock::now();
  if (answer.empty()) fail("the engine holds no such text");
  return std::chrono::duration<double, std::milli>(end - begin).count();
}

// A policy that was just loaded, with nothing in its cache.
std::unique_ptr<Session> loaded(const std::string& bundle) {
  auto session = std::make_unique<Session>();
  const Json answer = Json::parse(session->load(bundle, ""));
  if (!answer.at("ok").get<bool>()) {
    fail("the bundle was refused: " + answer.at("diagnostics").dump());
  }
  return session;
}

Json run_case(Session& session, const Case& one, const std::string& context) {
  Samples fresh;
  Samples same;
  Samples edit;
  for (const std::u16string& text : one.fresh) {
    fresh.push_back(timed([&] { return session.check("fresh", text, context); }));
  }
  (void)session.check("same", one.fresh.front(), context);
  for (std::size_t i = 0; i < one.fresh.size(); ++i) {
    same.push_back(timed([&] { return session.check("same", one.fresh.front(), context); }));
  }
  (void)session.check("edit", one.fresh.front(), context);
  for (const Edit& e : one.edits) {
    edit.push_back(timed([&] { return session.edit("edit", e.span, e.insert, context); }));
  }
  return {{"chars", one.chars}, {"fresh", fresh}, {"same", same}, {"edit", edit}};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) fail("usage: native_bench BUNDLE WORKLOAD");
  const std::string bundle = read_file(argv[1]);
  const Json workload = Json::parse(read_file(argv[2]));
  const std::vector<Case> cases = read_cases(workload);
  const std::string context = workload.at("context").dump();

  Json out{{"load", Json::array()}, {"rounds", Json::array()}};
  for (int i = 0; i < workload.at("loads").get<int>(); ++i) {
    out["load"].push_back(timed([&] { return Session().load(bundle, ""); }));
  }
  for (int round = 0; round < workload.at("rounds").get<int>(); ++round) {
    const std::unique_ptr<Session> session = loaded(bundle);
    Json results = Json::array();
    for (const Case& one : cases) results.push_back(run_case(*session, one, context));
    out["rounds"].push_back(std::move(results));
  }
  std::cout << out.dump() << '\n';
  return 0;
}
