// All phrases of a policy in one trie, so that a sentence is walked once
// whatever the number of phrases.
//
// An edge is a word, a word in exact case, a concept or a gap. Concepts that
// begin at a word are found before (with a trie of their own) and stand beside
// the words as further edges that may be taken:
//
//   words      on   behalf   of   PACT   Charter   School
//   concepts                      |--@school--|
//                                 |-------@school------|
//   phrase     on ─ behalf ─ of ─ @school            → accept
//
// freeze() makes one node of those from which the same phrases go on: lists of
// terms multiply endings, and would be a dozen times as large in memory and to load.
//
// Build with add() and freeze(), then share: walking is const and thread-safe.
#ifndef CLAUSEWISE_MATCH_PHRASE_TRIE_H_
#define CLAUSEWISE_MATCH_PHRASE_TRIE_H_

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "bytes/byte_reader.h"
#include "bytes/byte_writer.h"
#include "clausewise/span.h"
#include "match/vocabulary.h"

namespace clausewise {

// A phrase that was found: which list it belongs to and the tokens it covers.
struct PhraseHit {
  std::uint32_t list = 0;
  TokenSpan tokens;
};

// Concepts that begin at each token of a sentence.
class ConceptLattice {
 public:
  struct Edge {
    ConceptId id;
    std::uint32_t end;  // one past its last token
  };

  void reset(std::size_t tokens);
  // Precondition: calls come with `begin` not decreasing.
  void add(std::uint32_t begin, Edge edge);
  [[nodiscard]] std::span<const Edge> starting_at(std::uint32_t token) const;

 private:
  std::vector<std::uint32_t> first_;  // by token, into edges_
  std::vector<Edge> edges_;
  std::uint32_t filled_ = 0;
};

class PhraseTrie {
 public:
  void add(std::span<const Symbol> phrase, std::uint32_t list);
  void freeze();

  // Appends every phrase that begins at token `start`. `steps` counts down the
  // work that may still be done; false when it ran out.
  [[nodiscard]] bool find_at(std::uint32_t start, std::span<const WordSymbols> words,
                             const ConceptLattice& concepts, std::uint32_t& steps,
                             std::vector<PhraseHit>& out) const;

  void save(ByteWriter& out) const;
  // Phrases of lists below `lists`.
  [[nodiscard]] static PhraseTrie load(ByteReader& in, std::size_t lists);

 private:
  struct BuildNode {
    std::map<Symbol, std::uint32_t> edges;
    std::vector<std::uint32_t> lists;
  };
  struct Edge {
    Symbol symbol;
    std::uint32_t node;

    bool operator==(const Edge&) const = default;
  };
  // What belongs to a node ends where the next one's begins.
  struct Node {
    std::uint32_t first_edge;
    std::uint32_t first_list;
  };
  struct Walk;

  [[nodiscard]] std::span<const Edge> edges_of(std::uint32_t node) const {
    return {edges_.data() + nodes_[node].first_edge, edges_.data() + nodes_[node + 1].first_edge};
  }
  [[nodiscard]] static const Edge* find(std::span<const Edge> edges, Symbol symbol);
  // The node that a symbol leads to; 0 when there is none.
  [[nodiscard]] std::uint32_t next(std::uint32_t node, Symbol symbol) const;
  void index_root();

  std::vector<BuildNode> build_{1};
  std::vector<Node> nodes_;  // and one more, for the end
  std::vector<Edge> edges_;  // of one node by symbol: words, then concepts, then the gap
  std::vector<std::uint32_t> lists_;
  // Where the root's edges lead, by number of the word and of the concept: nearly
  // every walk ends there.
  std::vector<std::uint32_t> root_words_;
  std::vector<std::uint32_t> root_concepts_;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_MATCH_PHRASE_TRIE_H_
