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
  for (const BuildNode& from : build_) {
    Node node{};
    node.first_edge = static_cast<std::uint32_t>(edges_.size());
    node.edge_count = static_cast<std::uint32_t>(from.edges.size());
    node.first_list = static_cast<std::uint32_t>(lists_.size());
    node.list_count = static_cast<std::uint32_t>(from.lists.size());
    for (const auto& [symbol, target] : from.edges) {
      edges_.push_back({symbol, target});
      if (symbol == kGapSymbol) node.has_gap = true;
      else if ((symbol & kConceptBit) != 0) node.has_concepts = true;
    }
    lists_.insert(lists_.end(), from.lists.begin(), from.lists.end());
    nodes_.push_back(node);
  }
  build_.clear();
}

const PhraseTrie::Edge* PhraseTrie::edge(const Node& node, Symbol symbol) const {
  const Edge* first = edges_.data() + node.first_edge;
  const Edge* last = first + node.edge_count;
  const Edge* at = std::lower_bound(first, last, symbol,
                                    [](const Edge& e, Symbol wanted) { return e.symbol < wanted; });
  return at != last && at->symbol == symbol ? at : nullptr;
}

// The state of one find_at(), to keep the recursion's arguments few.
struct PhraseTrie::Walk {
  const PhraseTrie& trie;
  std::uint32_t start;
  std::span<const WordSymbols> words;
  const ConceptLattice& concepts;
  std::uint32_t& steps;
  std::vector<PhraseHit>& out;

  bool from(std::uint32_t node_index, std::uint32_t token) {
    if (steps == 0) return false;
    --steps;
    const Node& node = trie.nodes_[node_index];
    for (std::uint32_t i = 0; i < node.list_count; ++i) {
      out.push_back({trie.lists_[node.first_list + i], {start, token}});
    }
    if (node.edge_count == 0 || token >= words.size()) return true;

    const WordSymbols& word = words[token];
    for (const Symbol symbol : {word.folded, word.exact, word.owner, word.exact_owner}) {
      if (symbol == kNoSymbol) continue;
      const Edge* next = trie.edge(node, symbol);
      if (next && !from(next->node, token + 1)) return false;
    }
    if (node.has_concepts) {
      for (const ConceptLattice::Edge& found : concepts.starting_at(token)) {
        const Edge* next = trie.edge(node, symbol_of(found.id));
        if (next && !from(next->node, found.end)) return false;
      }
    }
    if (node.has_gap) {
      const std::uint32_t after_gap = trie.edge(node, kGapSymbol)->node;
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

}  // namespace clausewise
