#include "model/learned_model.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "bytes/checksum.h"

namespace clausewise {
namespace {

constexpr std::string_view kMagic = "clausewise-model";
// To be raised with every change of what is written, or of what features mean.
constexpr std::uint32_t kFormat = 1;

void save_floats(ByteWriter& out, std::span<const float> values) {
  out.size(values.size());
  for (const float value : values) out.number(value);
}

std::vector<float> load_floats(ByteReader& in) {
  std::vector<float> values;
  for (std::uint32_t left = in.count(); left > 0 && in.ok(); --left) {
    const double value = in.number();
    if (!(value > -1e9 && value < 1e9)) in.fail();
    values.push_back(static_cast<float>(value));
  }
  return values;
}

// Exactly kMaxLabels of them.
LabelValues load_label_values(ByteReader& in) {
  LabelValues values{};
  const std::vector<float> read = load_floats(in);
  if (read.size() != values.size()) in.fail();
  else std::copy(read.begin(), read.end(), values.begin());
  return values;
}

bool is_sound(const Calibration& c) {
  bool sound = c.logits.size() == c.probabilities.size() && !c.logits.empty();
  for (std::size_t i = 0; sound && i < c.logits.size(); ++i) {
    sound = c.probabilities[i] >= 0 && c.probabilities[i] <= 1;
    if (i == 0) continue;
    sound &= c.logits[i - 1] < c.logits[i] && c.probabilities[i - 1] <= c.probabilities[i];
  }
  return sound;
}

// Square roots of float are exact to the last bit by IEEE 754, whatever the machine.
float inverse_root(std::uint32_t value, float unit) {
  return unit / std::sqrt(static_cast<float>(std::max<std::uint32_t>(value, 1)));
}

}  // namespace

float Calibration::operator()(float logit) const {
  if (logit <= logits.front()) return probabilities.front();
  if (logit >= logits.back()) return probabilities.back();
  const auto above = static_cast<std::size_t>(
      std::upper_bound(logits.begin(), logits.end(), logit) - logits.begin());
  const float part = (logit - logits[above - 1]) / (logits[above] - logits[above - 1]);
  return probabilities[above - 1] + part * (probabilities[above] - probabilities[above - 1]);
}

FeatureSums Model::sums_of(const FeatureExtractor& extractor) const {
  FeatureSums sums;
  sums.hidden.assign(hidden_units(), 0);
  const std::span<std::int32_t> linear_sums(sums.linear.data(), labels.size());
  for (const Feature& feature : extractor.features()) {
    linear.add_to(linear_sums, feature.hash);
    sums.weight += kFamilyWeight[static_cast<std::size_t>(feature.family)];
    if (is_read_by_network(feature.family) && embedding.add_to(sums.hidden, feature.hash)) {
      ++sums.read;
    }
  }
  sums.concepts = extractor.concepts();
  return sums;
}

FeatureSums Model::join(std::span<const FeatureSums* const> sentences,
                        const Context& context) const {
  FeatureSums sums;
  sums.hidden.assign(hidden_units(), 0);
  const std::span<std::int32_t> linear_sums(sums.linear.data(), labels.size());
  for (const FeatureSums* sentence : sentences) {
    for (std::size_t i = 0; i < labels.size(); ++i) sums.linear[i] += sentence->linear[i];
    for (std::size_t i = 0; i < hidden_units(); ++i) sums.hidden[i] += sentence->hidden[i];
    sums.weight += sentence->weight;
    sums.read += sentence->read;
    sums.concepts.insert(sums.concepts.end(), sentence->concepts.begin(), sentence->concepts.end());
  }
  std::sort(sums.concepts.begin(), sums.concepts.end());
  sums.concepts.erase(std::unique(sums.concepts.begin(), sums.concepts.end()), sums.concepts.end());
  constexpr auto weight_of = [](FeatureFamily family) {
    return kFamilyWeight[static_cast<std::size_t>(family)];
  };
  for (std::size_t a = 0; a < sums.concepts.size(); ++a) {
    for (std::size_t b = a + 1; b < sums.concepts.size(); ++b) {
      linear.add_to(linear_sums, text_pair(sums.concepts[a], sums.concepts[b]));
      sums.weight += weight_of(FeatureFamily::kTextPair);
    }
  }
  std::vector<FeatureHash> circumstances;
  context_features(context, circumstances);
  for (const FeatureHash hash : circumstances) {
    linear.add_to(linear_sums, hash);
    sums.weight += weight_of(FeatureFamily::kContext);
    if (embedding.add_to(sums.hidden, hash)) ++sums.read;
  }
  return sums;
}

Activation Model::activate(const FeatureSums& text) const {
  Activation activation;
  activation.linear_norm = inverse_root(text.weight, 1);
  activation.hidden_norm = inverse_root(text.read, 1);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    activation.logits[i] =
        bias[i] + linear_scale[i] * static_cast<float>(text.linear[i]) * activation.linear_norm;
  }
  activation.hidden.resize(hidden_units());
  for (std::size_t j = 0; j < hidden_units(); ++j) {
    const float sum = hidden_bias[j] +
                      hidden_scale[j] * static_cast<float>(text.hidden[j]) * activation.hidden_norm;
    activation.hidden[j] = sum > 0 ? sum : 0;
    if (activation.hidden[j] == 0) continue;
    const float* weights = output.data() + j * labels.size();
    for (std::size_t i = 0; i < labels.size(); ++i) {
      activation.logits[i] += activation.hidden[j] * weights[i];
    }
  }
  return activation;
}

LabelValues Model::probabilities(const LabelValues& logits) const {
  LabelValues values{};
  for (std::size_t i = 0; i < labels.size(); ++i) values[i] = calibration[i](logits[i]);
  return values;
}

float Model::share_of(const Feature& feature, std::size_t label,
                      const Activation& activation) const {
  float share = 0;
  if (const std::int8_t* row = linear.find(feature.hash)) {
    share += linear_scale[label] * static_cast<float>(row[label]) * activation.linear_norm;
  }
  if (!is_read_by_network(feature.family)) return share;
  const std::int8_t* row = embedding.find(feature.hash);
  if (row == nullptr) return share;
  for (std::size_t j = 0; j < hidden_units(); ++j) {
    if (activation.hidden[j] == 0) continue;
    share += output[j * labels.size() + label] * hidden_scale[j] * static_cast<float>(row[j]) *
             activation.hidden_norm;
  }
  return share;
}

void Model::save(ByteWriter& out) const {
  out.text(version);
  out.size(labels.size());
  for (const std::string& label : labels) out.text(label);
  out.size(sources.size());
  for (const ModelSource& source : sources) {
    out.text(source.name);
    out.text(source.licence);
    out.size(source.rows);
  }
  lexicon.save(out);
  linear.save(out);
  save_floats(out, linear_scale);
  save_floats(out, bias);
  embedding.save(out);
  save_floats(out, hidden_scale);
  save_floats(out, hidden_bias);
  save_floats(out, output);
  for (const Calibration& c : calibration) {
    save_floats(out, c.logits);
    save_floats(out, c.probabilities);
  }
}

bool Model::load(ByteReader& in) {
  version = in.text();
  for (std::uint32_t left = in.below(kMaxLabels + 1); left > 0 && in.ok(); --left) {
    labels.emplace_back(in.text());
  }
  for (std::uint32_t left = in.count(); left > 0 && in.ok(); --left) {
    ModelSource source;
    source.name = in.text();
    source.licence = in.text();
    source.rows = in.u32();
    sources.push_back(std::move(source));
  }
  lexicon = Lexicon::load(in);
  linear = WeightTable::load(in);
  linear_scale = load_label_values(in);
  bias = load_label_values(in);
  embedding = WeightTable::load(in);
  hidden_scale = load_floats(in);
  hidden_bias = load_floats(in);
  output = load_floats(in);
  for (std::size_t i = 0; i < labels.size() && in.ok(); ++i) {
    Calibration& c = calibration.emplace_back();
    c.logits = load_floats(in);
    c.probabilities = load_floats(in);
    if (!is_sound(c)) in.fail();
  }
  return in.at_end() && !labels.empty() && linear.width() == labels.size() &&
         embedding.width() == hidden_units() && hidden_bias.size() == hidden_units() &&
         output.size() == hidden_units() * labels.size();
}

std::string write_model(const Model& model) {
  ByteWriter body;
  model.save(body);
  const std::string bytes = std::move(body).take();
  ByteWriter out;
  out.text(kMagic);
  out.u32(kFormat);
  out.u64(checksum_of(bytes));
  out.text(bytes);
  return std::move(out).take();
}

Outcome<std::shared_ptr<const Model>> load_model(std::string_view bytes) {
  Outcome<std::shared_ptr<const Model>> outcome;
  const auto refuse = [&](std::string code, std::string message) {
    outcome.diagnostics.push_back({std::move(code), DiagnosticSeverity::kError, "model", "", 0, 0,
                                   std::move(message),
                                   "Use the clausewise.model that belongs to this version."});
    return outcome;
  };
  ByteReader in(bytes);
  if (in.text() != kMagic || in.u32() != kFormat) {
    return refuse("M001", "This is no model for this version of Clausewise.");
  }
  const std::uint64_t checksum = in.u64();
  const std::string_view body = in.text();
  auto model = std::make_shared<Model>();
  bool sound = in.at_end() && checksum_of(body) == checksum;
  if (sound) {
    ByteReader parts(body);
    sound = model->load(parts);
  }
  if (!sound) return refuse("M002", "The model is damaged.");
  outcome.value = std::move(model);
  return outcome;
}

ModelCard card_of(const Model& model) { return {model.version, model.labels, model.sources}; }

}  // namespace clausewise
