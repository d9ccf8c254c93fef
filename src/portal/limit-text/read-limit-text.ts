import { refuse } from '../../errors.js';
import { kindsIn } from './lines.js';
import { copied, phraseAt, tokensOf, type Tokens } from './tokens.js';
import { traceOf, valueOf, type Finding, type Trace } from './trace.js';
import type { WordKind } from './vocabulary.js';
import { caseIn, eventFrom, startIn, stepName } from './words-of.js';
import type {
  LimitReading,
  LimitRefusal,
  LimitTextParts,
  WrittenLimit,
  WrittenRange,
  WrittenStep,
  WrittenVariant,
} from './written-limit.js';

/** As many characters as a text may have. */
const MAX_LENGTH = 20_000;

const NOTHING: Omit<LimitTextParts, 'text'> = {
  startsFrom: null,
  notMoreThan: false,
  variants: [],
  reducedFrom: null,
  reducedBy: null,
  excludes: [],
  steps: [],
  range: null,
};

/**
 * Đọc thời hạn giải quyết như cổng viết: reads a time limit in the words of a portal.
 *
 * Says what the words say, or refuses with a code: a wrong limit is worse than none. "ngày" and "giờ" that do not say which are `days` and
 * `hours`; {@link toTimeLimit} makes a limit to count with of them. A text never throws, whatever is in it.
 *
 * Matched without regard to case, Unicode form, runs of blanks, syllables that a machine reading cut ("làm vi ệc") and misspellings that
 * occur. Linear in the length of the text; over 20,000 characters it is `too-long`.
 *
 * @param text - the words of one limit: a cell of the portal, a note, a line of a decision
 * @throws RuleError `invalid-input` where it is no text
 *
 * @example
 * ```ts
 * import { readLimitText } from 'tthc-rules/portal';
 *
 * const reading = readLimitText('Không quá 07 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ');
 * reading.limit; // => { unit: 'working-days', value: 7 }
 * reading.startsFrom; // => 'ngày nhận đủ hồ sơ hợp lệ'
 * readLimitText('125').state; // => 'refused'
 * ```
 */
export function readLimitText(text: string): LimitReading {
  if (typeof text !== 'string') refuse('invalid-input', 'text', text, 'a text, such as "07 ngày làm việc"');
  if (text.length > MAX_LENGTH)
    return {
      state: 'refused',
      limit: null,
      because: 'too-long',
      text,
      ...NOTHING,
    };
  return readTrace(text, traceOf(text));
}

/**
 * Decides what a trace says.
 *
 * @internal
 */
export function readTrace(text: string, trace: Trace): LimitReading {
  const parts = partsOf(text, trace);
  const decided = decide(trace, parts);
  return typeof decided === 'string'
    ? { state: 'refused', limit: null, because: decided, ...parts }
    : { state: 'read', limit: decided, ...parts };
}

// ── What stands beside the limit ──

function partsOf(text: string, trace: Trace): LimitTextParts {
  const { tokens, findings } = trace;
  const of = (role: Finding['role']) => findings.filter((one) => one.role === role);
  const base = baseOf(findings);
  return {
    text,
    startsFrom: startsFrom(trace, base),
    notMoreThan: notMoreThan(trace, base),
    variants: variantsOf(trace, base),
    reducedFrom: of('reduced-from')[0]?.limit ?? null,
    reducedBy: onlyCut(of('reduced-by'))?.limit ?? null,
    excludes: trace.excluded.map(({ first, last }) => copied(tokens, first, last)),
    steps: stepsOf(findings),
    range: rangeOf(trace, base),
  };
}

/** How much was cut, where one amount is told. */
const onlyCut = (cuts: readonly Finding[]) => (cuts[1]?.rule === 'cut-by' && cuts[1].words === 'và' ? undefined : cuts[0]);

/** The first limit of the whole: the others are compared with it. */
function baseOf(findings: readonly Finding[]): Finding | undefined {
  const bases = findings.filter(({ role }) => role === 'base');
  return bases.find(({ rule }) => rule === 'cut-to') ?? bases.find(({ clause }) => clause.line.depth === 0) ?? bases[0];
}

function startsFrom({ tokens, lines, findings }: Trace, base: Finding | undefined): string | null {
  const told = base ?? findings[0];
  if (told === undefined) return null;
  if (told !== undefined && ['other-time', 'at-least', 'applicant'].includes(told.rule)) return null;
  if (told !== undefined && base === undefined && findings.filter(({ role }) => role === 'step').length > 1) return null;
  if (told !== undefined) {
    const { clause, limit } = told;
    if (!('value' in limit)) {
      const event = eventFrom(tokens, [...clause.after], 0);
      if (event !== null) return event;
    }
    const own = startIn(tokens, clause.after) ?? startIn(tokens, clause.before);
    if (own !== null) return own;
    if (told.role !== 'base' && told.role !== 'variant') return null;
  }
  // "28 ngày (cấp mới), 02 ngày (cấp lại) kể từ ngày …": said once for all.
  const withStep = new Set(findings.filter(({ role }) => role === 'step').map(({ clause }) => clause.line));
  for (const line of lines) {
    if (line.depth > 0 && line.mentions.length > 0) continue;
    const shared = withStep.has(line) ? null : startIn(tokens, line.tokens);
    if (shared !== null) return shared;
  }
  return null;
}

function notMoreThan({ tokens, findings }: Trace, base: Finding | undefined): boolean {
  const told = base ?? findings.find(({ limit }) => 'value' in limit) ?? findings[0];
  if (told === undefined || told.rule === 'at-least') return false;
  return kindsIn(tokens, told.clause.before).has('bound') || kindsIn(tokens, told.clause.after.slice(0, 2)).has('bound');
}

function variantsOf(trace: Trace, base: Finding | undefined): WrittenVariant[] {
  const wholes = wholesOf(trace, base);
  const cases = wholes.length > 0 && areCases(trace, wholes) ? wholes : [];
  return trace.findings.flatMap((one): WrittenVariant[] => {
    if (cases.includes(one))
      return [
        {
          when: stepName(trace.tokens, one.clause),
          limit: one.limit,
          effect: 'replaces',
        },
      ];
    if (one.role === 'variant' || one.role === 'adds') {
      return [
        {
          when: one.words,
          limit: ranged(one, withCutOff(trace, one.limit)),
          effect: one.role === 'adds' ? 'adds' : 'replaces',
        },
      ];
    }
    // "ngay trong ngày hoặc trong buổi": the day binds.
    const isShorter = base?.limit.unit === 'same-day' && one !== base && one.role !== 'excluded' && one.limit.unit === 'same-session';
    return isShorter
      ? [
          {
            when: caseIn(trace.tokens, one.clause.after, false),
            limit: one.limit,
            effect: 'replaces',
          },
        ]
      : [];
  });
}

/** A range within a variant counts with its longer end. */
function ranged({ clause }: Finding, limit: WrittenLimit): WrittenLimit {
  const { range } = clause.mention;
  return range?.unit ? { unit: range.unit, value: range.max } : limit;
}

function withCutOff({ cutOff }: Trace, limit: WrittenLimit): WrittenLimit {
  return limit.unit === 'same-day' && cutOff !== null ? { unit: 'same-day', cutOff: cutOff.at, next: cutOff.next } : limit;
}

function stepsOf(findings: readonly Finding[]): WrittenStep[] {
  const hasBase = findings.some(({ role }) => role === 'base');
  const steps = findings.filter((one) => one.role === 'step' || (!hasBase && isStage(one)));
  // One step alone is a stage of something that is not told.
  if (steps.length === 1 && !hasBase) return [];
  return steps.map(({ words, limit }) => ({ what: words, limit }));
}

/** A sentence about one part of the work. */
const isStage = ({ role, rule, clause }: Finding) =>
  role === 'other' && clause.line.depth === 0 && ['stage', 'hands-on', 'between-authorities'].includes(rule);

function rangeOf({ tokens, loose }: Trace, base: Finding | undefined): WrittenRange | null {
  if (base !== undefined) return base.clause.mention.range;
  // "10-25": the unit stands elsewhere.
  const [first, second] = loose;
  const list = tokens.tokens;
  if (list.length !== 3 || first !== 0 || second !== 2 || list[1]!.text !== '-') return null;
  const [min, max] = [list[0]!.value, list[2]!.value];
  return min !== null && max !== null && min < max ? { unit: null, min, max } : null;
}

// ── The decision ──

/** A limit, or why there is none. */
function decide(trace: Trace, parts: LimitTextParts): WrittenLimit | LimitRefusal {
  const { findings } = trace;
  if (findings.length === 0) return withoutTime(trace);
  const { tokens } = trace;
  if (findings.some(({ clause }) => clause.mention.disagrees)) return 'two-limits-unrelated';
  const base = baseOf(findings);
  const { kinds } = tokens;
  if (kinds.has('superseded') || (kinds.has('toBeCut') && findings.length === 1)) return 'superseded';
  if (base === undefined) return withoutWhole(trace, parts);
  if (base.clause.mention.cut || isCutOffText(trace) || endsInComma(tokens, findings.at(-1)!.clause.mention.last)) return 'truncated';
  const { limit } = base;
  if ('value' in limit && limit.value === 0) return 'zero-value';
  const wholes = wholesOf(trace, base);
  if (wholes.length > 0) return severalWholes(trace, wholes);
  // "thẩm định và quyết định: 12 ngày; trả kết quả: 02 ngày": the first is no whole.
  if (base.rule === 'whole' && findings.some(({ rule, clause }) => rule === 'between-authorities' && clause.line.depth === 0))
    return 'steps-no-total';
  const mixed = mixedSteps(trace, base);
  if (mixed !== undefined) return mixed;
  if (base.clause.mention.range !== null) return 'range';
  if (parts.variants.length === 0 && kinds.has('depends') && findings.length > 1) return 'depends-on-case';
  return withCutOff(trace, limit);
}

const isEqual = (one: WrittenLimit, other: WrittenLimit) => one.unit === other.unit && valueOf(one) === valueOf(other);

/** "23 ngày (15 ngày và 08 ngày làm việc)": the whole adds two kinds of days. */
function mixedSteps({ findings }: Trace, base: Finding): LimitRefusal | undefined {
  const inside = findings.filter(({ role, clause }) => role === 'step' && clause.line.behind === base.clause.mention);
  if (inside.length < 2) return undefined;
  const units = new Set(inside.map(({ limit }) => limit.unit));
  const sum = inside.reduce((total, { limit }) => total + valueOf(limit), 0);
  return units.size > 1 && sum === valueOf(base.limit) ? 'mixed-units' : undefined;
}

/** Two or more that each could be the whole. */
function severalWholes(trace: Trace, wholes: readonly Finding[]): LimitRefusal {
  const { tokens } = trace;
  const [one, other] = wholes as [Finding, Finding];
  if (areCases(trace, wholes)) return 'depends-on-case';
  const between = tokens.tokens.slice(one.clause.mention.last + 1, other.clause.mention.first).map(({ text }) => text);
  if (between.length <= 2 && between.some((text) => text === 'và' || text === '+' || text === 'cộng')) {
    return one.limit.unit === other.limit.unit ? 'steps-no-total' : 'mixed-units';
  }
  // "1 tháng 15 ngày", "1 ngày 4 giờ": one amount in two units.
  if (between.length === 0 && scaleOf(one.limit) > scaleOf(other.limit)) return 'mixed-units';
  return 'two-limits-unrelated';
}

const SCALE = ['minutes', 'hours', 'days', 'months'];

/** Working hours are hours, calendar days are days. */
function scaleOf({ unit }: WrittenLimit): number {
  return SCALE.findIndex((scale) => unit.endsWith(scale));
}

/** "2 ngày hoặc 3 ngày (tùy hoạt động)"; "Thời gian phê duyệt: 15 ngày. Thời gian gia hạn: 7 ngày". */
function areCases({ tokens }: Trace, wholes: readonly Finding[]): boolean {
  const says = (kind: WordKind) => kindsIn(tokens, range(wholes[0]!.clause.mention.last + 1, tokens.tokens.length)).has(kind);
  if (says('depends')) return true;
  const [, ...rest] = wholes;
  return rest.every(({ clause }) => {
    const words = clause.before.filter((at) => tokens.tokens[at]!.kind === 'word');
    return tokens.tokens[clause.mention.first - 1]?.text === 'hoặc' || (clause.line !== wholes[0]!.clause.line && words.length >= 3);
  });
}

/** The wholes that stand beside each other, where there is more than one. */
function wholesOf({ findings }: Trace, base: Finding | undefined): Finding[] {
  if (base === undefined) return [];
  const { limit } = base;
  const others = findings.filter(
    (one) =>
      one.role === 'base' &&
      one !== base &&
      !isEqual(one.limit, limit) &&
      !(limit.unit === 'same-day' && one.limit.unit === 'same-session'),
  );
  return others.length === 0 ? [] : [base, ...others].sort((a, b) => a.clause.mention.first - b.clause.mention.first);
}

/** Only cases, steps, cuts or times of something else. */
function withoutWhole(trace: Trace, parts: LimitTextParts): LimitRefusal {
  const { findings } = trace;
  const of = (role: Finding['role']) => findings.filter((one) => one.role === role);
  if (findings.some(({ clause }) => clause.mention.cut)) return 'truncated';
  const steps = of('step');
  const stages = findings.filter(isStage);
  if (stages.length > 1 && stages.length + steps.length === findings.length) return 'steps-no-total';
  if (findings[0]!.role === 'other' && findings[0]!.clause.line.depth === 0) return 'not-processing-limit';
  if (parts.variants.length > 0) {
    if (isCutOffText(trace)) return 'truncated';
    if (parts.variants.length > 1 && parts.variants.some(({ effect }) => effect === 'replaces')) return 'depends-on-case';
    return parts.variants[0]!.effect === 'adds' || isSpecial(parts.variants[0]!) ? 'no-base' : 'depends-on-case';
  }
  if (steps.length > 1) return 'steps-no-total';
  if (of('reduced-by').length > 0 || of('reduced-from').length > 0) return 'no-base';
  return 'not-processing-limit';
}

/** A case that only lengthens an ordinary limit: "phức tạp", "xác minh", "miền núi". */
const isSpecial = ({ when }: WrittenVariant) =>
  when !== null &&
  !/không (phải|thuộc|cần)/iu.test(when) &&
  tokensOf(when).phrases.some((phrases) => phrases.some(({ kind }) => kind === 'special'));

/** A text that ends before what it began to say: a case without its limit, brackets that do not close. */
function isCutOffText({ tokens, findings }: Trace): boolean {
  const list = tokens.tokens;
  const last = findings.at(-1)!.clause.mention.last;
  if (last >= list.length - 1) return false;
  return isOpen(tokens, last) || endsInCase(tokens, last) || endsInWord(tokens, last);
}

/** "…; trường hợp cần", "… (1) Trường": a case begins at the very end and its limit does not come. */
function endsInCase(tokens: Tokens, last: number): boolean {
  const list = tokens.tokens;
  if (list.at(-1)!.text === 'trường') return true;
  for (let at = Math.max(last + 2, list.length - 8); at < list.length; at++) {
    const begins = phraseAt(tokens, at, 'whenCase') ?? phraseAt(tokens, at, 'whenFor');
    if (begins !== undefined && ['.', ';', '-', ')'].includes(list[at - 1]!.text) && !kindsIn(tokens, range(at, list.length)).has('then'))
      return true;
  }
  return false;
}

/** "01 ngày làm việc ho", "…; tr": the first letters of a word that is lost. */
function endsInWord({ tokens }: Tokens, last: number): boolean {
  const end = tokens.at(-1)!;
  if (end.kind !== 'word' || end.text.length > 2) return false;
  const before = tokens.at(-2)!;
  if (before.end === end.start) return false;
  return tokens.length - 2 === last || (before.kind === 'mark' && ['.', ';', ',', '-'].includes(before.text));
}

/** "Trong thời hạn 15 ngày kể từ ngày nhận được hồ sơ hợp lệ, .": who does what is lost. */
function endsInComma({ tokens }: Tokens, last: number): boolean {
  const end = tokens.findLastIndex(({ text }) => text !== '.');
  return tokens[end]!.text === ',' && end > last + 1;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** A bracket that opens behind the limit with a case and never closes. */
function isOpen(tokens: Tokens, from: number): boolean {
  const open: number[] = [];
  for (let at = from + 1; at < tokens.tokens.length; at++) {
    const { text } = tokens.tokens[at]!;
    if (text === '(') open.push(at);
    else if (text === ')') open.pop();
  }
  return open.some((at) => phraseAt(tokens, at + 1, 'whenCase') !== undefined || phraseAt(tokens, at + 1, 'whenFor') !== undefined);
}

// ── No length of time at all ──

function withoutTime(trace: Trace): LimitRefusal {
  const { tokens, loose, times } = trace;
  const list = tokens.tokens;
  const words = list.filter(({ kind }) => kind === 'word');
  const { kinds } = tokens;
  const has = (kind: WordKind) => kinds.has(kind);
  if (words.length === 0) return bareNumber(list.filter(({ kind }) => kind === 'number'));
  if (has('noResult')) return 'no-result-returned';
  if (has('superseded')) return 'superseded';
  if (times.length > 0) return 'truncated';
  if (isNoLimit(tokens)) return 'no-limit-stated';
  if (has('limitHead') && list.at(-1)!.text === 'ngày') return 'no-limit-stated';
  if (has('byEvent') || isDate(list)) return 'event-bound';
  if (has('depends')) return 'depends-on-case';
  if (has('cut')) return 'no-base';
  const numbers = loose.filter((at) => list[at + 1]?.text !== ')' && list[at + 1]?.text !== '.');
  if (numbers.length > 0 && (has('limitHead') || has('from') || has('bound') || words.length <= 4) && !has('elsewhere'))
    return 'unit-missing';
  if (has('elsewhere')) return 'elsewhere';
  return has('limitHead') || words.length <= 12 ? 'no-limit-stated' : 'not-processing-limit';
}

/** "01 tháng 7 năm 2004", "30/6/2026". */
const isDate = (list: Tokens['tokens']) =>
  list.length <= 8 &&
  list.some(
    ({ kind, text }, at) => kind === 'date' || (text === 'tháng' && list[at - 1]?.kind === 'number' && list[at + 1]?.kind === 'number'),
  );

function isNoLimit(tokens: Tokens): boolean {
  const list = tokens.tokens;
  for (let at = 0; at < list.length; at++) {
    const phrase = phraseAt(tokens, at, 'noLimit');
    if (phrase !== undefined && (phrase.first !== phrase.last || list.length <= 2)) return true;
  }
  return false;
}

/** Digits alone: "15" lacks its unit, "1100" and "140,000" are money. */
function bareNumber(numbers: readonly { readonly text: string; readonly value: number | null }[]): LimitRefusal {
  if (numbers.length === 0) return 'no-limit-stated';
  if (numbers.every(({ value }) => value === 0)) return 'zero-value';
  return numbers.some(({ value }) => value === null || value >= 1000) ? 'fee-glued' : 'unit-missing';
}
