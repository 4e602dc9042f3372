#include "model/lexicon.h"

namespace clausewise {

void Lexicon::save(ByteWriter& out) const {
  signals.save(out);
  out.u32(school);
  out.u32(negation);
  out.u32(false_negation);
}

Lexicon Lexicon::load(ByteReader& in) {
  Lexicon lexicon;
  lexicon.signals = SignalSet::load(in);
  lexicon.school = in.below(lexicon.signals.size());
  lexicon.negation = in.below(lexicon.signals.size());
  lexicon.false_negation = in.below(lexicon.signals.size());
  return lexicon;
}

}  // namespace clausewise
