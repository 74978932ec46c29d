#include "app/lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <unordered_map>

#include "app/command.h"
#include "graph/evaluate.h"
#include "graph/graph.h"
#include "graph/prediction.h"
#include "graph/queries.h"
#include "product/imports/messages.h"
#include "product/ties/ledger.h"

namespace kith {
namespace {

struct NamedHistory {
  graph::History history;
  std::vector<std::string> names;
  ties::Writing wishes;  // its lines are in `history`; nothing else of a file

  // Who never wrote nor was written to has no number.
  std::optional<graph::PersonNumber> number(const std::string& name) const {
    const auto found = numbers.find(name);
    if (found == numbers.end()) return std::nullopt;
    return found->second;
  }
  std::unordered_map<std::string, graph::PersonNumber> numbers;
};

// People are numbered in the order in which they appear.
template <class Lines>
NamedHistory numbered(const Lines& lines, Instant until) {
  NamedHistory named;
  const auto number = [&](const std::string& name) {
    const auto [entry, is_new] = named.numbers.try_emplace(name, static_cast<graph::PersonNumber>(named.names.size()));
    if (is_new) named.names.push_back(name);
    return entry->second;
  };
  for (const auto& line : lines) {
    if (until && line.at > until) break;
    const graph::PersonNumber from = number(line.from);
    named.history.lines.push_back({from, number(line.to), line.at});
  }
  named.history.people = static_cast<std::uint32_t>(named.names.size());
  return named;
}

NamedHistory read(const ListQuestion& question) {
  if (!question.file.empty()) return numbered(or_fail(imports::read_lines(question.file)).lines, question.at);
  ties::Writing writing;
  question.database->read([&](sql::Session& session) {
    writing = ties::writing_until(session, question.at ? question.at : Instant{INT64_MAX});
  });
  NamedHistory named = numbered(writing.lines, question.at);
  writing.lines.clear();
  named.wishes = std::move(writing);
  return named;
}

// The graph of a history, with what people wish.
void fill(graph::Graph& graph, const NamedHistory& named) {
  graph.load(named.history.people, named.history.lines);
  const auto each = [&](const std::vector<std::pair<std::string, std::string>>& pairs, auto act) {
    for (const auto& [x, y] : pairs)
      if (const auto a = named.number(x), b = named.number(y); a && b) act(*a, *b);
  };
  each(named.wishes.closed, [&](auto a, auto b) { graph.close(a, b, true); });
  each(named.wishes.blocked, [&](auto a, auto b) { graph.block(a, b, true); });
  for (const std::string& name : named.wishes.unwilling)
    if (const auto person = named.number(name)) graph.let_be_between(*person, false);
  graph.publish();
}

Tie tie_of(const graph::Pair& pair) {
  Tie tie;
  tie.lines_mine = pair.from_a;
  tie.lines_theirs = pair.from_b;
  tie.last_mine = pair.last_a;
  tie.last_theirs = pair.last_b;
  return tie;
}

std::string optional(const std::optional<double>& value) { return value ? fmt::format("{:.4f}", *value) : "-"; }

}  // namespace

void print_ties(const ListQuestion& question) {
  const NamedHistory named = read(question);
  const graph::History& history = named.history;
  const std::vector<std::string>& names = named.names;
  const graph::Moment moment(history.lines, history.people);
  // An installation knows more than its lines: which ties were ended, and that time has passed since.
  const Instant now = question.database ? question.now : moment.at(), at = question.at ? question.at : now;
  std::set<std::pair<std::string, std::string>> ended;
  if (question.database)
    question.database->read([&](sql::Session& session) {
      for (const auto& [a, b, tie] : ties::all_at(session, at))
        if (state_of(tie, at) == TieState::kEnded) ended.emplace(a, b);
    });
  const auto state = [&](const graph::Pair& pair) -> std::string_view {
    if (!pair.is_mutual()) return "one-sided";
    const std::string &a = names[pair.a], &b = names[pair.b];
    if (ended.contains({std::min(a, b), std::max(a, b)})) return name(TieState::kEnded);
    return name(state_of(tie_of(pair), at));
  };
  const auto odds = graph::Again(history.lines, history.people, graph::prior_of_again()).of(moment);
  std::string out = "a\tb\tstate\tfrom_a\tfrom_b\tlast_a\tlast_b\tscore\n";
  for (std::size_t i = 0; i < odds.size(); ++i) {
    const graph::Pair& pair = moment.pairs()[i];
    if (!pair.is_mutual() && !question.with_one_sided) continue;
    out +=
        fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{:.9g}\n", names[pair.a], names[pair.b], state(pair), pair.from_a,
                    pair.from_b, pair.last_a.unix_seconds(), pair.last_b.unix_seconds(), graph::probability(odds[i]));
  }
  std::cout << out;
}

void print_suggestions(const ListQuestion& question) {
  const NamedHistory named = read(question);
  const graph::History& history = named.history;
  const std::vector<std::string>& names = named.names;
  const graph::Moment moment(history.lines, history.people);
  const graph::Beginning beginning(history.lines, history.people, graph::prior_of_beginning());
  graph::Beginning::At at(beginning, moment);
  graph::Moment::Candidates candidates(moment);
  graph::Graph wishes;
  fill(wishes, named);
  const auto snapshot = wishes.snapshot();
  std::cout << "member\trank\tsuggestion\tscore\n";
  for (graph::PersonNumber person = 0; person < history.people; ++person) {
    std::string out;
    std::size_t rank = 0;
    // Some may fall out: whoever blocked somebody is not suggested to them.
    for (const graph::Suggestion& suggestion :
         graph::suggest(at, candidates, person, question.top + named.wishes.blocked.size())) {
      if (rank == question.top) break;
      if (snapshot->is_blocked(person, suggestion.person)) continue;
      out += fmt::format("{}\t{}\t{}\t{:.9g}\n", names[person], ++rank, names[suggestion.person],
                         graph::probability(suggestion.log_odds));
    }
    std::cout << out;
  }
}

void print_paths(const ListQuestion& question) {
  const NamedHistory named = read(question);
  const graph::History& history = named.history;
  const std::vector<std::string>& names = named.names;
  const auto number = [&](const std::string& name) {
    const auto found = named.number(name);
    if (!found) throw CommandError("Nobody who wrote or was written to is called " + name + ".");
    return *found;
  };
  const graph::PersonNumber from = number(question.from), to = number(question.to);
  graph::Graph graph(graph::fitted_half_life(history.lines, history.people));
  fill(graph, named);
  const Instant at = question.at ? question.at : history.lines.back().at;
  std::string out = "rank\tstrength\tthrough_1\tthrough_2\n";
  std::size_t rank = 0;
  for (const graph::WarmPath& path : graph::Walker().warm_paths(*graph.snapshot(), from, to, question.top, at)) {
    out += fmt::format("{}\t{:.6g}", ++rank, path.strength);
    for (std::size_t i = 0; i < 2; ++i)
      out += "\t" + (i < path.through.size() ? names[path.through[i]] : std::string("-"));
    out += "\n";
  }
  std::cout << out;
}

void print_stats(const ListQuestion& question) {
  const NamedHistory named = read(question);
  const graph::History& history = named.history;
  const graph::Pairs pairs = graph::pairs_of(history.lines);
  const Instant at = question.at || history.lines.empty() ? question.at : history.lines.back().at;
  std::map<std::string_view, std::size_t> states;
  graph::Graph graph;
  fill(graph, named);
  std::size_t mutual = 0;
  for (const graph::Pair& pair : pairs.all) {
    mutual += pair.is_mutual();
    if (pair.is_mutual()) ++states[name(state_of(tie_of(pair), at))];
  }
  std::vector<std::size_t> degrees;
  for (graph::PersonNumber person = 0; person < history.people; ++person)
    degrees.push_back(graph.snapshot()->ties(person).size());
  std::sort(degrees.begin(), degrees.end());
  std::string out = "measure\tvalue\n";
  const auto line = [&](std::string_view measure, auto value) { out += fmt::format("{}\t{}\n", measure, value); };
  line("people", history.people);
  line("lines", history.lines.size());
  line("pairs", pairs.all.size());
  line("one_sided", pairs.all.size() - mutual);
  line("ties", mutual);
  for (const TieState state : {TieState::kNew, TieState::kLiving, TieState::kResting, TieState::kAsleep})
    line(name(state), states[name(state)]);
  line("ties_of_the_median_person", degrees.empty() ? 0 : degrees[degrees.size() / 2]);
  line("most_ties_of_a_person", degrees.empty() ? 0 : degrees.back());
  line("first_line", history.lines.empty() ? 0 : history.lines.front().at.unix_seconds());
  line("last_line", history.lines.empty() ? 0 : history.lines.back().at.unix_seconds());
  line("half_life_days", graph::fitted_half_life(history.lines, history.people).whole_days());
  std::cout << out;
}

void print_evaluation(const ListQuestion& question) {
  const graph::History history = read(question).history;
  const std::size_t people = question.people > 0 ? question.people : history.people > 5'000 ? 1'000 : 5'000;
  const graph::Evaluation found = graph::evaluate(history, people, question.seed);
  std::cout << fmt::format(
      "# {} lines are the past, {} the future. Again: {} pairs, of which {} wrote both ways.\n"
      "# Begin: {} candidates of {} people, of which {} began; {} people with a beginning, {} active.\n"
      "question\tscore\tauc\thits_at_10\tprecision_at_10\n",
      found.train_lines, found.test_lines, found.pairs, found.pairs_again, found.candidates, found.people, found.began,
      found.people_who_began, found.active);
  for (const graph::Judged& row : found.rows)
    std::cout << fmt::format("{}\t{}\t{:.4f}\t{}\t{}\n", row.question, row.score, row.auc, optional(row.hits_10),
                             optional(row.precision_10));
}

void print_prior(const std::vector<std::string>& files) {
  graph::Weights again = graph::no_prior(graph::Moment::names_of_pairs().size());
  graph::Weights begin = graph::no_prior(graph::Moment::names_of_candidates().size());
  const auto add = [&](graph::Weights& sum, const graph::Weights& weights) {
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += weights[i] / static_cast<double>(files.size());
  };
  for (const std::string& file : files) {
    ListQuestion question;
    question.file = file;
    const graph::History history = read(question).history;
    const auto past = std::span(history.lines).subspan(0, history.lines.size() * 7 / 10);
    add(again, graph::Again(past, history.people, graph::no_prior(again.size() - 1)).weights());
    add(begin, graph::Beginning(past, history.people, graph::no_prior(begin.size() - 1)).weights());
  }
  std::cout << "question\tmeasure\tweight\n";
  const auto print = [](const char* question, std::vector<std::string> names, const graph::Weights& weights) {
    names.push_back("in any case");
    for (std::size_t i = 0; i < weights.size(); ++i)
      std::cout << fmt::format("{}\t{}\t{:.3f}\n", question, names[i], weights[i]);
  };
  print("again", graph::Moment::names_of_pairs(), again);
  print("begin", graph::Moment::names_of_candidates(), begin);
}

}  // namespace kith
