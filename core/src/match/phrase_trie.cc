#include "match/phrase_trie.h"

#include <algorithm>

namespace clausewise {

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
  if (token > filled_) return {};
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
  nodes_.clear();
  edges_.clear();
  lists_.clear();
  const auto place = [&] {
    nodes_.push_back(
        {static_cast<std::uint32_t>(edges_.size()), static_cast<std::uint32_t>(lists_.size())});
  };
  for (const BuildNode& from : build_) {
    place();
    for (const auto& [symbol, target] : from.edges) edges_.push_back({symbol, target});
    lists_.insert(lists_.end(), from.lists.begin(), from.lists.end());
  }
  place();
  build_.clear();
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
      const Edge* next = find(edges, symbol);
      if (next && !from(next->node, token + 1)) return false;
    }
    // Concepts and the gap stand behind all words.
    if ((edges.back().symbol & kConceptBit) == 0) return true;
    for (const ConceptLattice::Edge& found : concepts.starting_at(token)) {
      const Edge* next = find(edges, symbol_of(found.id));
      if (next && !from(next->node, found.end)) return false;
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
               nodes.back().first_list == trie.lists_.size() &&
               std::is_sorted(nodes.begin(), nodes.end(), [](const Node& a, const Node& b) {
                 return a.first_edge < b.first_edge || a.first_list < b.first_list;
               });
  sound = sound && std::all_of(trie.lists_.begin(), trie.lists_.end(),
                               [&](std::uint32_t list) { return list < lists; });
  // Edges lead onwards only, so that every walk ends.
  for (std::uint32_t node = 0; sound && node + 1 < nodes.size(); ++node) {
    for (const Edge& edge : trie.edges_of(node)) {
      sound = sound && edge.node > node && edge.node + 1 < nodes.size();
    }
  }
  if (!sound) in.fail();
  return trie;
}

}  // namespace clausewise
