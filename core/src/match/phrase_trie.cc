#include "match/phrase_trie.h"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace clausewise {
namespace {

// Symbols beyond are searched for. No pack has so many.
constexpr std::size_t kMostIndexed = std::size_t{1} << 20U;

}  // namespace

void ConceptLattice::reset(std::size_t tokens) {
  first_.assign(tokens + 1, 0);
  edges_.clear();
  filled_ = 0;
}

void ConceptLattice::add(std::uint32_t begin, Edge edge) {
  while (filled_ < begin) first_[++filled_] = static_cast<std::uint32_t>(edges_.size());
  edges_.push_back(edge);
}

std::span<const ConceptLattice::Edge> ConceptLattice::starting_at(std::uint32_t token) const {
  if (first_.empty() || token > filled_) return {};
  const std::size_t begin = first_[token];
  const std::size_t end = token < filled_ ? first_[token + 1] : edges_.size();
  return {edges_.data() + begin, end - begin};
}

void PhraseTrie::add(std::span<const Symbol> phrase, std::uint32_t list) {
  std::uint32_t node = 0;
  for (const Symbol symbol : phrase) {
    const auto next = static_cast<std::uint32_t>(build_.size());
    const auto [at, added] = build_[node].edges.try_emplace(symbol, next);
    node = at->second;
    if (added) build_.emplace_back();
  }
  std::vector<std::uint32_t>& lists = build_[node].lists;
  if (std::find(lists.begin(), lists.end(), list) == lists.end()) lists.push_back(list);
}

void PhraseTrie::freeze() {
  // Children were added after their parents, so from the back every child has its
  // number before its parents. The numbers are turned round in the end: edges lead
  // onwards.
  std::vector<std::uint32_t> number(build_.size());
  std::vector<Node> nodes;  // with the beginning of each
  std::vector<Edge> edges;
  std::vector<std::uint32_t> lists;
  std::vector<std::uint32_t> slots(std::bit_ceil(build_.size() * 2), 0);  // 1 + a node
  const auto same = [&](const Node& a, const Node& after_a, const Node& b) {
    const Edge* edge = edges.data();
    const std::uint32_t* list = lists.data();
    return std::equal(edge + a.first_edge, edge + after_a.first_edge, edge + b.first_edge,
                      edge + edges.size()) &&
           std::equal(list + a.first_list, list + after_a.first_list, list + b.first_list,
                      list + lists.size());
  };
  for (std::size_t i = build_.size(); i-- > 0;) {
    const Node node{static_cast<std::uint32_t>(edges.size()),
                    static_cast<std::uint32_t>(lists.size())};
    std::size_t hash = 0;
    const auto mix = [&](std::size_t value) { hash = (hash ^ value) * 2654435761U + (hash >> 15); };
    for (const auto& [symbol, target] : build_[i].edges) {
      edges.push_back({symbol, number[target]});
      mix(symbol);
      mix(number[target]);
    }
    mix(0);
    for (const std::uint32_t list : build_[i].lists) {
      lists.push_back(list);
      mix(list);
    }
    nodes.push_back(node);
    const auto next = static_cast<std::uint32_t>(nodes.size());
    std::size_t at = hash & (slots.size() - 1);
    while (slots[at] != 0 && slots[at] != next) {
      const std::uint32_t known = slots[at] - 1;
      const Node& after = nodes[known + 1];
      if (same(nodes[known], after, node)) break;
      at = (at + 1) & (slots.size() - 1);
    }
    if (slots[at] == 0) {
      slots[at] = next;
    } else {
      nodes.pop_back();
      edges.resize(node.first_edge);
      lists.resize(node.first_list);
    }
    number[i] = slots[at] - 1;
  }
  build_.clear();

  const auto last = static_cast<std::uint32_t>(nodes.size() - 1);
  nodes.push_back(
      {static_cast<std::uint32_t>(edges.size()), static_cast<std::uint32_t>(lists.size())});
  nodes_.clear();
  edges_.clear();
  lists_.clear();
  const auto place = [&] {
    nodes_.push_back(
        {static_cast<std::uint32_t>(edges_.size()), static_cast<std::uint32_t>(lists_.size())});
  };
  for (std::size_t i = last + std::size_t{1}; i-- > 0;) {
    place();
    for (std::uint32_t e = nodes[i].first_edge; e < nodes[i + 1].first_edge; ++e) {
      edges_.push_back({edges[e].symbol, last - edges[e].node});
    }
    lists_.insert(lists_.end(), lists.data() + nodes[i].first_list,
                  lists.data() + nodes[i + 1].first_list);
  }
  place();
  index_root();
}

void PhraseTrie::index_root() {
  root_words_.clear();
  root_concepts_.clear();
  for (const Edge& edge : edges_of(0)) {
    const std::size_t at = edge.symbol & ~kConceptBit;
    if (at >= kMostIndexed) continue;
    std::vector<std::uint32_t>& targets =
        (edge.symbol & kConceptBit) != 0 ? root_concepts_ : root_words_;
    if (targets.size() <= at) targets.resize(at + 1, 0);
    targets[at] = edge.node;
  }
}

std::uint32_t PhraseTrie::next(std::uint32_t node, Symbol symbol) const {
  const std::size_t at = symbol & ~kConceptBit;
  if (node == 0 && at < kMostIndexed) {
    const std::vector<std::uint32_t>& targets =
        (symbol & kConceptBit) != 0 ? root_concepts_ : root_words_;
    return at < targets.size() ? targets[at] : 0;
  }
  const Edge* edge = find(edges_of(node), symbol);
  return edge ? edge->node : 0;
}

const PhraseTrie::Edge* PhraseTrie::find(std::span<const Edge> edges, Symbol symbol) {
  const auto at = std::lower_bound(edges.begin(), edges.end(), symbol,
                                   [](const Edge& e, Symbol wanted) { return e.symbol < wanted; });
  return at != edges.end() && at->symbol == symbol ? &*at : nullptr;
}

// The state of one find_at(), to keep the recursion's arguments few.
struct PhraseTrie::Walk {
  const PhraseTrie& trie;
  std::uint32_t start;
  std::span<const WordSymbols> words;
  const ConceptLattice& concepts;
  std::uint32_t& steps;
  std::vector<PhraseHit>& out;

  bool from(std::uint32_t node, std::uint32_t token) {
    if (steps == 0) return false;
    --steps;
    const std::uint32_t last_list = trie.nodes_[node + 1].first_list;
    for (std::uint32_t i = trie.nodes_[node].first_list; i < last_list; ++i) {
      out.push_back({trie.lists_[i], {start, token}});
    }
    const std::span<const Edge> edges = trie.edges_of(node);
    if (edges.empty() || token >= words.size()) return true;

    const WordSymbols& word = words[token];
    for (const Symbol symbol : {word.folded, word.exact, word.owner, word.exact_owner}) {
      if (symbol == kNoSymbol) continue;
      const std::uint32_t next = trie.next(node, symbol);
      if (next != 0 && !from(next, token + 1)) return false;
    }
    // Concepts and the gap stand behind all words.
    if ((edges.back().symbol & kConceptBit) == 0) return true;
    for (const ConceptLattice::Edge& found : concepts.starting_at(token)) {
      const std::uint32_t next = trie.next(node, symbol_of(found.id));
      if (next != 0 && !from(next, found.end)) return false;
    }
    if (edges.back().symbol == kGapSymbol) {
      const std::uint32_t after_gap = edges.back().node;
      for (std::uint32_t skipped = 0; skipped <= kMaxGapWords; ++skipped) {
        if (token + skipped >= words.size()) break;
        if (!from(after_gap, token + skipped)) return false;
      }
    }
    return true;
  }
};

bool PhraseTrie::find_at(std::uint32_t start, std::span<const WordSymbols> words,
                         const ConceptLattice& concepts, std::uint32_t& steps,
                         std::vector<PhraseHit>& out) const {
  return Walk{*this, start, words, concepts, steps, out}.from(0, start);
}

void PhraseTrie::save(ByteWriter& out) const {
  out.items(nodes_);
  out.items(edges_);
  out.items(lists_);
}

PhraseTrie PhraseTrie::load(ByteReader& in, std::size_t lists) {
  PhraseTrie trie;
  trie.build_.clear();
  in.items(trie.nodes_);
  in.items(trie.edges_);
  in.items(trie.lists_);
  const std::vector<Node>& nodes = trie.nodes_;
  bool sound = nodes.size() > 1 && nodes.front().first_edge == 0 && nodes.front().first_list == 0 &&
               nodes.back().first_edge == trie.edges_.size() &&
               nodes.back().first_list == trie.lists_.size();
  for (std::size_t i = 0; sound && i + 1 < nodes.size(); ++i) {
    sound = nodes[i].first_edge <= nodes[i + 1].first_edge &&
            nodes[i].first_list <= nodes[i + 1].first_list;
  }
  sound = sound && std::all_of(trie.lists_.begin(), trie.lists_.end(),
                               [&](std::uint32_t list) { return list < lists; });
  // As add() makes them: no phrase is empty or begins or ends with a gap, and no gap
  // follows another. Edges lead onwards only, so that every walk ends.
  const auto has_lists = [&](std::uint32_t node) {
    return nodes[node].first_list != nodes[node + 1].first_list;
  };
  const auto has_gap = [&](std::uint32_t node) {
    const std::span<const Edge> edges = trie.edges_of(node);
    return !edges.empty() && edges.back().symbol == kGapSymbol;
  };
  sound = sound && !has_lists(0) && !has_gap(0);
  for (std::uint32_t node = 0; sound && node + 1 < nodes.size(); ++node) {
    for (const Edge& edge : trie.edges_of(node)) {
      sound = sound && edge.node > node && edge.node + 1 < nodes.size();
      if (sound && edge.symbol == kGapSymbol) sound = !has_lists(edge.node) && !has_gap(edge.node);
    }
  }
  if (sound) trie.index_root();
  else in.fail();
  return trie;
}

}  // namespace clausewise
