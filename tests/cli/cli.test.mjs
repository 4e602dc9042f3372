// The command line as other people's scripts use it: formats, order, ids, exit
// statuses. Run by ctest, which sets CLAUSEWISE_BINARY; alone:
//   CLAUSEWISE_BINARY=build/release/clausewise node --test tests/cli/cli.test.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const BINARY = resolve(process.env.CLAUSEWISE_BINARY ?? join(ROOT, 'build/release/clausewise'));
const PACK = join(ROOT, 'tests/unit/packs/mini');
const FOLDER = mkdtempSync(join(tmpdir(), 'clausewise-cli-'));
after(() => rmSync(FOLDER, { recursive: true }));

/** Runs the program; `cwd` is a folder with nothing in it, so that nothing depends on it. */
function run(args, { input = '' } = {}) {
  const { status, stdout, stderr } = spawnSync(BINARY, args, { input, cwd: FOLDER });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

const check = (args, options) => run(['check', '--pack', PACK, ...args], options);
const lines = (text) => text.split('\n').slice(0, -1);
const rows = (text) => lines(text).map((line) => JSON.parse(line));

/** Checks JSON Lines given on standard input. */
function checkRows(input, args = []) {
  const text = Array.isArray(input) ? input.map((row) => `${row}\n`).join('') : input;
  const result = check(['--input', '-', '--format', 'jsonl', ...args], { input: text });
  return { ...result, rows: rows(result.stdout) };
}

function file(name, content) {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  return path;
}

describe('check of one text', () => {
  it('tells people the clause, its words, why and what to do', () => {
    const { status, stdout, stderr } = check(['--mode', 'professional', 'What a shit day.']);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    for (const part of [
      'Policy 12 · Professional Use 7(3)',
      'Obscene, threatening or illegal content.',
      '“shit” may be obscene.',
      'Say it without',
    ]) {
      assert.ok(stdout.includes(part), part);
    }
  });

  it('says so when nothing is found', () => {
    const { status, stdout } = check(['Lovely day.']);
    assert.equal(status, 0);
    assert.equal(stdout, 'No clause of Policy 12 is touched.\n');
  });

  it('writes one JSON object with every field of a finding', () => {
    const { status, stdout } = check(['--format', 'json', '--mode', 'professional', '😀 shit!']);
    assert.equal(status, 0);
    const result = JSON.parse(stdout);
    assert.deepEqual(Object.keys(result), ['status', 'findings', 'problems']);
    assert.equal(result.status, 'complete');
    assert.deepEqual(result.findings, [
      {
        clause: 'professional.7.3',
        rule: 'profanity',
        severity: 'warning',
        score: 0.8,
        span: [3, 7],
        quote: 'shit',
        message: '“shit” may be obscene.',
        advice: 'Say it without “shit”.',
        suggestion: { span: [2, 7], text: '', label: 'Remove it' },
        why: ['“shit” is a wording that this rule looks for.'],
      },
    ]);
  });

  it('writes a line with a null id as jsonl', () => {
    const { stdout } = check(['--format', 'jsonl', 'Fine.']);
    assert.equal(stdout, '{"id":null,"status":"complete","findings":[],"problems":[]}\n');
  });

  it('writes a SARIF log', () => {
    const { status, stdout } = check(['--format', 'sarif', 'Damn.']);
    assert.equal(status, 0);
    const log = JSON.parse(stdout);
    assert.equal(log.version, '2.1.0');
    assert.equal(log.runs[0].results[0].ruleId, 'personal.5.3');
  });

  it('reads standard input for -', () => {
    const { stdout } = check(['--format', 'json', '-'], { input: 'Oh\ndamn.' });
    assert.deepEqual(JSON.parse(stdout).findings[0].span, [3, 7]);
  });

  it('checks an empty text, and one that looks like a flag behind --', () => {
    assert.equal(check(['']).status, 0);
    assert.equal(check(['-'], { input: '' }).status, 0);
    const { status, stdout } = check(['--format', 'json', '--', '--damn']);
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).findings.length, 1);
  });

  it('takes mode, site, place, role and attachments from its flags', () => {
    const text = 'On behalf of MHS, our kids say hello.';
    const clauses = (...args) =>
      JSON.parse(check(['--format', 'json', ...args, text]).stdout).findings.map((f) => f.clause);
    assert.deepEqual(clauses(), ['personal.1']);
    assert.deepEqual(clauses('--mode', 'professional'), ['professional.1']);
    assert.deepEqual(clauses('--role', 'administration'), []);
    const attached = ['--mode', 'professional', '--attach', 'image', '--attach', 'video'];
    assert.deepEqual(clauses(...attached), ['professional.1', 'professional.5']);
    assert.deepEqual(clauses('--site', 'tiktok', '--place', 'caption'), ['personal.1']);
  });

  it('reads bytes that are not UTF-8 as U+FFFD', () => {
    const { status, stdout } = check(['--format', 'json', '-'], {
      input: Buffer.from([0xff, 0x20, 0x64, 0x61, 0x6d, 0x6e]),
    });
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout).findings[0].span, [2, 6]);
  });
});

describe('check of rows', () => {
  it('answers line by line in order', () => {
    const input = Array.from({ length: 50 }, (_, i) =>
      JSON.stringify({ id: i, text: i % 2 ? 'Damn.' : 'Fine.' }),
    );
    const result = checkRows(input);
    assert.equal(result.status, 0);
    assert.deepEqual(
      result.rows.map((row) => [row.id, row.findings.length]),
      input.map((_, i) => [i, i % 2]),
    );
  });

  it('reads a file as it reads standard input', () => {
    const path = file('rows.jsonl', '{"id":"a","text":"Damn."}\n{"id":"b","text":"Fine."}');
    const result = check(['--input', path, '--format', 'jsonl']);
    assert.equal(result.status, 0);
    assert.deepEqual(
      rows(result.stdout).map((row) => row.id),
      ['a', 'b'],
    );
    assert.equal(check(['--input', path]).stdout, result.stdout); // jsonl is all it can be
  });

  it('echoes every id as it came', () => {
    const ids = [
      '7',
      '-1',
      '0.10',
      '1e2',
      '123456789012345678901234567890',
      '18446744073709551615',
      '9007199254740993',
      '"a\\"b"',
      '"é😀"',
      'true',
      'null',
      '{"b":[1,{}],"a":null}',
      '[]',
      '""',
    ];
    const result = checkRows(ids.map((id) => `{"id":${id},"text":"Fine."}`));
    assert.equal(result.status, 0);
    assert.deepEqual(
      lines(result.stdout).map((line) => line.slice(6, line.indexOf(',"status"'))),
      ids,
    );
    assert.equal(checkRows(['{"text":"Fine."}']).rows[0].id, null);
  });

  it('skips blank lines, accepts a byte order mark and CRLF, and counts all lines', () => {
    const result = checkRows('\uFEFF{"id":1,"text":"Fine."}\r\n\r\n  \t\n\n{"id":2}\r\n');
    assert.equal(result.status, 1);
    assert.equal(result.rows.length, 2);
    assert.equal(result.rows[0].id, 1);
    assert.equal(result.rows[1].line, 5);
  });

  it('gives nothing for no rows', () => {
    assert.deepEqual(checkRows(''), { status: 0, stdout: '', stderr: '', rows: [] });
    assert.equal(checkRows('\n\n').stdout, '');
  });

  it('takes a field of the row before the flag and the flag before the default', () => {
    const text = 'On behalf of MHS, our kids say hello.';
    const clauses = (row, args) =>
      checkRows([JSON.stringify({ text, ...row })], args).rows[0].findings.map((f) => f.clause);
    assert.deepEqual(clauses({}), ['personal.1']);
    assert.deepEqual(clauses({}, ['--mode', 'professional']), ['professional.1']);
    assert.deepEqual(clauses({ mode: 'personal' }, ['--mode', 'professional']), ['personal.1']);
    assert.deepEqual(clauses({ role: 'administration' }), []);
    const attach = ['--mode', 'professional', '--attach', 'image'];
    assert.deepEqual(clauses({}, attach), ['professional.1', 'professional.5']);
    assert.deepEqual(clauses({ attachments: [] }, attach), ['professional.1']);
    assert.deepEqual(clauses({ site: 'facebook', place: 'reply', later: {} }), ['personal.1']);
  });

  it('puts an error in the place of a bad row and checks the rest', () => {
    const bad = [
      ['{"id":"m","text":"x","mode":"Personal"}', 'unknown_value', 'm'],
      ['{"id":"s","text":"x","site":"myspace"}', 'unknown_value', 's'],
      ['{"id":"p","text":"x","place":"wall"}', 'unknown_value', 'p'],
      ['{"id":[1],"text":"x","role":"admin"}', 'unknown_value', [1]],
      ['{"id":3,"text":"x","attachments":["gif"]}', 'unknown_value', 3],
      ['{"id":4,"text":"x","attachments":"image"}', 'wrong_type', 4],
      ['{"id":5}', 'missing_field', 5],
      ['{"id":6,"text":7}', 'wrong_type', 6],
      ['{"id":8,"text":null}', 'wrong_type', 8],
      ['["text"]', 'wrong_type', null],
      ['"text"', 'wrong_type', null],
      ['Damn.', 'invalid_json', null],
      ['{"id":9,"text":"a"', 'invalid_json', null],
      ['{"id":10,"text":"a","text":"b"}', 'duplicate_key', 10],
    ];
    const result = checkRows([...bad.map(([line]) => line), '{"id":"last","text":"Damn."}']);
    assert.equal(result.status, 1);
    bad.forEach(([, code, id], i) => {
      const row = result.rows[i];
      assert.equal(row.line, i + 1);
      assert.equal(row.error.code, code);
      assert.notEqual(row.error.message, '');
      assert.deepEqual(row.id, id);
    });
    assert.equal(result.rows.at(-1).findings.length, 1);
  });

  it('names the field and the known values of an unknown one', () => {
    const { message } = checkRows(['{"text":"x","role":"boss"}']).rows[0].error;
    assert.match(message, /^role: .*boss.*employee, stakeholder, administration/);
  });

  it('reads halves of surrogate pairs as U+FFFD and keeps spans right', () => {
    const result = checkRows(['{"text":"\\ud83d damn \\ude00"}', '{"text":"\\ud83d\\ude00 damn"}']);
    assert.equal(result.status, 0);
    assert.deepEqual(result.rows[0].findings[0].span, [2, 6]);
    assert.deepEqual(result.rows[1].findings[0].span, [3, 7]);
  });

  it('quotes exactly the slice of its span', () => {
    const texts = ['👩‍🏫 sh\u200Bit', '𝓭𝓪𝓶𝓷 it', 'ｄａｍｎ！', 'ok \u0000damn', 'da\u0301mn x'];
    for (const [i, row] of checkRows(
      texts.map((text) => JSON.stringify({ text })),
    ).rows.entries()) {
      assert.equal(row.findings.length, 1);
      const [begin, end] = row.findings[0].span;
      assert.equal(texts[i].slice(begin, end), row.findings[0].quote);
    }
  });

  it('says when a text is longer than the limit', () => {
    const result = checkRows([JSON.stringify({ text: `Damn. ${'x'.repeat(100_000)}` })]);
    assert.equal(result.status, 1);
    assert.equal(result.rows[0].status, 'truncated');
    assert.equal(result.rows[0].findings.length, 1);
    assert.equal(result.rows[0].problems[0].code, 'text_too_long');
  });
});

describe('exit status', () => {
  it('is 3 for findings at or above --fail-on', () => {
    const status = (level, text) =>
      check(['--mode', 'professional', '--fail-on', level, text]).status;
    assert.equal(status('note', 'Call 612-555-0143.'), 3); // a note
    assert.equal(status('warning', 'Call 612-555-0143.'), 0);
    assert.equal(status('warning', 'Damn.'), 3);
    assert.equal(status('error', 'Damn.'), 0);
    assert.equal(status('error', 'Student ID 4471120.'), 3);
    assert.equal(status('note', 'Fine.'), 0);
  });

  it('is 1 for an incomplete check, also beside findings that would fail', () => {
    const found = '{"text":"Damn."}';
    assert.equal(checkRows([found], ['--fail-on', 'note']).status, 3);
    assert.equal(checkRows([found, 'oops'], ['--fail-on', 'note']).status, 1);
    assert.equal(check(['--fail-on', 'note', `Damn. ${'x'.repeat(100_000)}`]).status, 1);
  });

  it('is 2 for wrong use, with the reason on standard error and nothing else', () => {
    const wrong = [
      ['check', '--pack', PACK],
      ['check', '--pack', PACK, '--input', '-', 'text'],
      ['check', '--pack', PACK, '--input', '-', '--format', 'json'],
      ['check', '--pack', PACK, '--mode', 'Personal', 'text'],
      ['check', '--pack', PACK, '--site', 'myspace', 'text'],
      ['check', '--pack', PACK, '--place', 'wall', 'text'],
      ['check', '--pack', PACK, '--role', 'boss', 'text'],
      ['check', '--pack', PACK, '--attach', 'gif', 'text'],
      ['check', '--pack', PACK, '--format', 'xml', 'text'],
      ['check', '--pack', PACK, '--fail-on', 'fatal', 'text'],
      ['check', '--pack', PACK, '--unknown', 'text'],
      ['check', '--pack', PACK, 'two', 'texts'],
      ['check', '--pack', join(FOLDER, 'nowhere'), 'text'],
      ['check', '--pack', PACK, '--school', join(FOLDER, 'nowhere.json'), 'text'],
      ['check', '--pack', PACK, '--input', join(FOLDER, 'nowhere.jsonl')],
      ['check', '--pack', PACK, '--input', FOLDER],
      ['checks'],
      [],
      ['pack'],
      ['pack', 'validate'],
    ];
    for (const args of wrong) {
      const { status, stdout, stderr } = run(args, { input: 'oops\n' });
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '', args.join(' '));
      assert.notEqual(stderr, '', args.join(' '));
    }
  });

  it('is 0 for help and version', () => {
    assert.equal(run(['--help']).status, 0);
    assert.equal(run(['check', '--help']).status, 0);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    assert.equal(run(['--version']).stdout.trim(), version);
  });
});

describe('--school', () => {
  it('adds names, terms and what is allowed', () => {
    const school = file(
      'school.json',
      JSON.stringify({
        nicknames: ['Maple Academy'],
        extraTerms: { grade: ['report card'] },
        allowedTerms: ['damn fine'],
        publicContacts: { phones: ['612-555-0143'] },
      }),
    );
    const quotes = (text, ...args) =>
      JSON.parse(
        check(['--mode', 'professional', '--format', 'json', ...args, text]).stdout,
      ).findings.map((f) => f.quote);
    const text = 'On behalf of Maple Academy: damn fine! Call 612-555-0143.';
    assert.deepEqual(quotes(text), ['damn', '612-555-0143']);
    assert.deepEqual(quotes(text, '--school', school), ['On behalf of Maple Academy']);
    const card = 'One student has a bad report card.';
    assert.deepEqual(quotes(card), []);
    assert.deepEqual(quotes(card, '--school', school), ['student has a bad report card']);
  });

  it('lists what is wrong with it, with its place', () => {
    const path = file('bad.json', '{\n  "names": "Maple",\n  "nmaes": []\n}');
    const { status, stderr } = check(['--school', path, 'text']);
    assert.equal(status, 2);
    assert.match(stderr, /bad\.json:2:\d+: error S004 at \/names: /);
    assert.match(stderr, /bad\.json:3:\d+: error S003 at \/nmaes: /);
  });

  it('says when it can not be read', () => {
    const { stderr } = check(['--school', join(FOLDER, 'none.json'), 'text']);
    assert.match(stderr, /none\.json: error S014: /);
  });
});

describe('scores', () => {
  /** Probabilities for rows given on standard input, by the model beside the program. */
  function scoreRows(input, args = []) {
    const text = input.map((row) => `${row}\n`).join('');
    const result = run(['scores', '--pack', PACK, '--input', '-', ...args], { input: text });
    return { ...result, rows: rows(result.stdout) };
  }
  const row = (id, text) => JSON.stringify({ id, text });

  it('gives each row its probabilities of harmful language, in order', () => {
    const result = scoreRows([row('a', 'Lovely day.'), row(7, 'See you at the bake sale!')]);
    assert.equal(result.status, 0);
    assert.equal(result.stderr, '');
    assert.deepEqual(
      result.rows.map(({ id }) => id),
      ['a', 7],
    );
    for (const answer of result.rows) {
      assert.deepEqual(Object.keys(answer), ['id', 'scores']);
      const labels = Object.keys(answer.scores);
      for (const label of ['discriminatory', 'harassment', 'threat', 'sexual', 'profanity']) {
        assert.ok(labels.includes(label), label);
      }
      assert.ok(labels.every((label) => !label.includes('.')));
      for (const p of Object.values(answer.scores)) assert.ok(p >= 0 && p <= 1);
    }
  });

  it('adds the probabilities of the clauses with --clauses', () => {
    const input = [row('a', 'On behalf of PACT, we endorse him.')];
    const plain = scoreRows(input).rows[0];
    const { clauses, ...rest } = scoreRows(input, ['--clauses']).rows[0];
    assert.deepEqual(rest, plain);
    assert.ok('professional.1' in clauses && 'personal.5.6' in clauses);
    assert.ok(Object.keys(clauses).every((label) => label.includes('.')));
    for (const p of Object.values(clauses)) assert.ok(p >= 0 && p <= 1);
  });

  it('gives a text the same probabilities each time, whatever was scored before', () => {
    const input = ['Fine.', 'I hate you, idiot.', 'Fine.', ''].map((text, i) => row(i, text));
    const { rows: first } = scoreRows(input);
    assert.deepEqual(scoreRows(input).rows, first);
    assert.deepEqual(first[2].scores, first[0].scores);
    assert.deepEqual(scoreRows([row(1, 'I hate you, idiot.')]).rows[0], first[1]);
  });

  it('puts an error in the place of a bad row and scores the rest, with status 1', () => {
    const result = scoreRows([row('a', 'Fine.'), 'oops', '{"id":"b"}', row('c', 'Fine.')]);
    assert.equal(result.status, 1);
    assert.deepEqual(
      result.rows.map(({ id, error }) => [id, error?.code]),
      [
        ['a', undefined],
        [null, 'invalid_json'],
        ['b', 'missing_field'],
        ['c', undefined],
      ],
    );
    assert.equal(result.rows[1].line, 2);
  });

  it('works with the pack built in and from a file', () => {
    const path = file('scores.jsonl', row('a', 'Fine.'));
    const { status, stdout } = run(['scores', '--input', path]);
    assert.equal(status, 0);
    assert.equal(rows(stdout)[0].id, 'a');
  });

  it('says so when there is no model, with status 2 and no row', () => {
    const missing = join(FOLDER, 'none.model');
    const none = scoreRows([row('a', 'Fine.')], ['--model', missing]);
    assert.equal(none.status, 2);
    assert.equal(none.stdout, '');
    assert.match(none.stderr, /none\.model: error M003: The model can not be read/);
    assert.match(none.stderr, /there is no model\. Give one with --model/);

    // A program without the file beside it.
    const folder = mkdtempSync(join(FOLDER, 'alone-'));
    const alone = join(folder, 'clausewise');
    copyFileSync(BINARY, alone);
    const { status, stdout, stderr } = spawnSync(alone, ['scores', '--input', '-'], { input: '' });
    assert.equal(status, 2);
    assert.equal(stdout.toString(), '');
    assert.match(stderr.toString(), /^clausewise scores: there is no model/);
  });

  it('refuses a file that is no model, or a damaged one', () => {
    const code = (content) => {
      const { status, stdout, stderr } = scoreRows(
        [row('a', 'Fine.')],
        ['--model', file('bad.model', content)],
      );
      assert.equal(status, 2);
      assert.equal(stdout, '');
      return /bad\.model: error (M\d+): /.exec(stderr)?.[1];
    };
    assert.equal(code('no model'), 'M001');
    assert.equal(code(''), 'M001');
    const good = readFileSync(join(dirname(BINARY), 'clausewise.model'));
    assert.equal(code(good.subarray(0, good.length - 9)), 'M002');
    good[good.length >> 1] ^= 4;
    assert.equal(code(good), 'M002');
  });

  it('is status 2 for a file that can not be read and for wrong use', () => {
    for (const args of [
      [],
      ['--input', join(FOLDER, 'nowhere.jsonl')],
      ['--input', FOLDER],
      ['--input', '-', '--pack', join(FOLDER, 'nowhere')],
      ['--input', '-', '--mode', 'personal'],
    ]) {
      const { status, stdout, stderr } = run(['scores', ...args]);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.notEqual(stderr, '');
    }
  });
});

describe('check and the model', () => {
  const decision = {
    clause: 'personal.5.3',
    label: 'threat',
    alone: 0,
    falseAlarms: 1,
    message: '“{quote}” may be a threat.',
    advice: 'Leave it out.',
  };

  /** The mini pack with decisions on a version of the model. */
  function deciding(version) {
    const folder = mkdtempSync(join(FOLDER, 'deciding-'));
    cpSync(PACK, folder, { recursive: true });
    writeFileSync(join(folder, 'model.json'), JSON.stringify({ version, decisions: [decision] }));
    return folder;
  }
  const result = (pack, ...args) => {
    const { status, stdout } = run([
      'check',
      '--pack',
      pack,
      '--format',
      'json',
      ...args,
      'A fine day.',
    ]);
    return { exit: status, ...JSON.parse(stdout) };
  };

  it('is complete with the version that the pack was made for, degraded with another', () => {
    const { version } = JSON.parse(
      readFileSync(join(ROOT, 'policies/pact-453/model.json'), 'utf8'),
    );
    const fitting = result(deciding(version));
    assert.equal(fitting.exit, 0);
    assert.equal(fitting.status, 'complete');
    assert.deepEqual(
      fitting.findings.map(({ clause, rule, severity }) => [clause, rule, severity]),
      [['personal.5.3', 'learned-model', 'note']],
    );
    const other = result(deciding('another'));
    assert.equal(other.exit, 1);
    assert.equal(other.status, 'degraded');
    assert.equal(other.problems[0].code, 'model_version');
    assert.deepEqual(other.findings, []);
  });

  it('--no-model is degraded with status 1 where the pack wants a model', () => {
    const without = result(deciding('1'), '--no-model');
    assert.equal(without.exit, 1);
    assert.equal(without.status, 'degraded');
    assert.equal(without.problems[0].code, 'no_model');
    assert.deepEqual(without.findings, []);
    const rulesOnly = result(PACK, '--no-model');
    assert.equal(rulesOnly.exit, 0);
    assert.equal(rulesOnly.status, 'complete');
  });

  it('answers rows without a model, too, and says so in each', () => {
    const pack = deciding('1');
    const { status, stdout } = run(['check', '--pack', pack, '--no-model', '--input', '-'], {
      input: '{"id":1,"text":"Damn."}\n{"id":2,"text":"Fine."}\n',
    });
    assert.equal(status, 1);
    assert.deepEqual(
      rows(stdout).map((row) => [row.id, row.status, row.findings.length]),
      [
        [1, 'degraded', 1],
        [2, 'degraded', 0],
      ],
    );
  });

  it('--model with a file that is not there, or is no model, is status 2', () => {
    for (const path of [join(FOLDER, 'none.model'), file('text.model', 'no model'), FOLDER]) {
      const { status, stdout, stderr } = check(['--model', path, 'Fine.']);
      assert.equal(status, 2, path);
      assert.equal(stdout, '');
      assert.match(stderr, /error M00[13]/);
    }
  });

  it('--model takes another file', () => {
    const path = join(FOLDER, 'copy.model');
    copyFileSync(join(dirname(BINARY), 'clausewise.model'), path);
    assert.equal(check(['--model', path, 'Fine.']).status, 0);
  });
});

describe('pack', () => {
  /** The mini pack with a change to one of its files. */
  function changed(name, from, to) {
    const folder = mkdtempSync(join(FOLDER, 'pack-'));
    const { status, stderr } = spawnSync('cp', ['-r', `${PACK}/.`, folder]);
    assert.equal(status, 0, stderr);
    const text = readFileSync(join(folder, name), 'utf8');
    assert.ok(text.includes(from));
    writeFileSync(join(folder, name), text.replace(from, to));
    return folder;
  }

  it('validate: 0 with a summary for a good pack', () => {
    const { status, stdout, stderr } = run(['pack', 'validate', PACK]);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    assert.match(stdout, /^mini 1\.0\.0: 5 clauses, 7 rules, 5 concepts/);
  });

  it('validate: 2 with every problem for a bad one', () => {
    const folder = changed('rules/language.json', '"score": 0.8', '"score": 8, "evasoin": true');
    const { status, stdout, stderr } = run(['pack', 'validate', folder]);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^rules\/language\.json:10:\d+: error P005 at \/rules\/0\/score: /m);
    assert.match(stderr, /^rules\/language\.json:10:\d+: error P003 at \/rules\/0\/evasoin: /m);
    assert.match(stderr, /^2 problems in /m);
  });

  it('validate: 2 for a folder that is none', () => {
    const { status, stderr } = run(['pack', 'validate', join(FOLDER, 'nowhere')]);
    assert.equal(status, 2);
    assert.match(stderr, /P014/);
  });

  it('test: 0 when every example holds', () => {
    const { status, stdout } = run(['pack', 'test', PACK]);
    assert.equal(status, 0);
    assert.match(stdout, /^28 examples, \d+ checks, 0 failures\.\n$/);
  });

  it('test: 2 with each example that does not hold', () => {
    const folder = changed('rules/language.json', 'We assess every class', 'Damn every class');
    const { status, stderr } = run(['pack', 'test', folder]);
    assert.equal(status, 2);
    assert.match(stderr, /^rules\/language\.json:25: profanity .*Expected no match, found "Damn"/m);
  });

  it('check with a pack that has a problem is status 2, whatever the text', () => {
    const folder = changed('pack.json', '"contact"', '"contacts"');
    const { status, stdout } = run(['check', '--pack', folder, '--fail-on', 'note', 'Damn.']);
    assert.equal(status, 2);
    assert.equal(stdout, '');
  });

  it('bundle: writes the pack as one file', () => {
    const path = join(FOLDER, 'mini.bundle.json');
    assert.equal(run(['pack', 'bundle', PACK, '-o', path]).status, 0);
    const bundle = JSON.parse(readFileSync(path, 'utf8'));
    assert.deepEqual(
      bundle.files.map((f) => f.name),
      [
        'clauses.json',
        'concepts/people.json',
        'pack.json',
        'rules/language.json',
        'rules/privacy.json',
        'rules/voice.json',
      ],
    );
  });
});

describe('the pack built in', () => {
  it('knows official accounts and who may speak for the school', () => {
    const school = file(
      'voices.json',
      JSON.stringify({
        officialAccounts: { instagram: ['@pactdrama'] },
        spokespersons: ['Dana Whitfield'],
      }),
    );
    const clauses = (text, ...args) =>
      JSON.parse(
        run(['check', '--no-model', '--mode', 'professional', '--format', 'json', ...args, text])
          .stdout,
      ).findings.map((f) => f.clause);
    const page = 'We started a new PACT drama page on Instagram, follow @pactdrama!';
    assert.deepEqual(clauses(page), ['professional.2']);
    assert.deepEqual(clauses(page, '--school', school), []);
    const speech = 'Dana Whitfield, on behalf of PACT, thanks every volunteer.';
    assert.deepEqual(clauses(speech), ['professional.1']);
    assert.deepEqual(clauses(speech, '--school', school), []);
  });

  it('is used without --pack, from any folder', () => {
    const { status, stdout, stderr } = run(['check', '--format', 'json', 'Lovely day.']);
    assert.equal(status, 0, stderr);
    assert.deepEqual(JSON.parse(stdout), { status: 'complete', findings: [], problems: [] });
  });
});
