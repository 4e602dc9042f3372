// The concepts that the model knows: one signal for each, found like a policy's.
//
// The model brings its own, so that its scores do not change with the pack. Only the
// names of the school come from outside.
#ifndef CLAUSEWISE_MODEL_LEXICON_H_
#define CLAUSEWISE_MODEL_LEXICON_H_

#include <cstdint>
#include <string>

#include "bytes/byte_reader.h"
#include "bytes/byte_writer.h"
#include "match/signal_set.h"

namespace clausewise {

struct Lexicon {
  SignalSet signals;
  SignalId school = 0;  // no list: the school is named by whoever scores
  SignalId negation = 0;
  SignalId false_negation = 0;

  void save(ByteWriter& out) const;
  // `in` tells whether it could be read.
  [[nodiscard]] static Lexicon load(ByteReader& in);
};

}  // namespace clausewise

#endif  // CLAUSEWISE_MODEL_LEXICON_H_
