import type { SingleLimit } from '../deadline/time-limit.js';
import type { Citation, Confidence, LegalDocument } from '../law/citation.js';
import type { InForce } from '../law/in-force.js';
import type { Name } from '../name.js';
import type { PublishedPage } from './published-page.js';

/** Lĩnh vực: what a procedure is about. */
export type Field = 'land' | 'certification' | 'social-insurance' | 'civil-status' | 'other';

/** A field as it is known here, or as a portal writes it ("Lâm nghiệp"). */
export type FieldName = Field | (string & Record<never, never>);

/** Cấp: which tier of government settles a procedure. The district ended on 2025-07-01. */
export type Level = 'ministry' | 'province' | 'district' | 'commune';

/** A phrase in both languages. */
export type Phrase = Name;

/** Số ngày mà văn bản chỉ ghi "ngày": neither working nor calendar days are said. A rulebook's `bareDays` reads it. */
export interface BareDays {
  readonly unit: 'days';
  /** A number of days in quarters, 0.25 to 36 525. */
  readonly value: number;
}

/** Số giờ mà văn bản chỉ ghi "giờ": neither office hours nor the clock are said. A rulebook's `bareHours` reads it. */
export interface BareHours {
  readonly unit: 'hours';
  /** A positive number of hours, at most 876 600. */
  readonly value: number;
}

/** A time limit as a law or a portal prints it. */
export type PublishedLimit = PublishedPart | PublishedSequence;

/** A published limit that is no sequence. */
export type PublishedPart = SingleLimit | BareDays | BareHours;

/** Published limits that run one after another, each by itself or with a name. */
export interface PublishedSequence {
  readonly unit: 'sequence';
  readonly parts: readonly (PublishedPart | { readonly name?: string | Phrase; readonly limit: PublishedPart })[];
}

/**
 * How far a statutory limit can be relied on. `stated`: a national act or the national portal states it, and it was checked ·
 * `fallback`: a province may have set its own, which then holds · `published`: a portal printed it on the day that its basis
 * says; the act was not looked at · `unverified`: the source for this period was not found.
 */
export type LimitStanding = 'stated' | 'fallback' | 'published' | 'unverified';

/** Thời hạn theo luật: how long the law leaves the authority, from a complete and valid dossier. */
export interface StatutoryLimit {
  /** The published limit; where the law's maximum is longer, still this one. */
  readonly limit: PublishedLimit;
  readonly standing: LimitStanding;
  /**
   * `HH:mm` in Vietnam: a dossier received strictly after it may be settled on the next working day. Only with a limit
   * within the day, where the act itself says so.
   */
  readonly cutOff?: string;
  /**
   * What the limit rests on; the first is the strongest. One of them at least is in force on the first day of the version. Empty
   * only in a minimal record that names nothing.
   */
  readonly basis: readonly Citation[];
  /**
   * Every dated citation came into force after the first day of the version: the limit of that time was not found, and a later
   * one stands in its place. It is `unverified` then.
   */
  readonly basisLaterThanStart?: true;
  /** What the law allows at most, where that differs from the published limit. */
  readonly lawMaximum?: { readonly limit: PublishedLimit; readonly basis: readonly Citation[] };
}

/** Trường hợp: a case of a procedure with a limit of its own. */
export interface Variant {
  /** Such as `verification`, `mountain-area`, `by-agreement`; unique in its version. */
  readonly id: string;
  /** When it applies. */
  readonly when: Phrase;
  /** `replaces`: this limit stands instead of the version's · `adds`: its number is added, in the unit of what it lengthens. */
  readonly effect: 'replaces' | 'adds';
  /** `null`: no number, the time is agreed with the applicant. */
  readonly limit: StatutoryLimit | null;
}

/** What a procedure was, from one day until another. */
export interface ProcedureVersion {
  /** From its first day up to, but not including, `until`. The versions of a procedure meet edge to edge. */
  readonly inForce: InForce;
  /** What it was called then, where that is not the name of the record. */
  readonly name?: Name;
  /** The levels that settle it, the highest first. Empty only in a minimal record that names none: then any level is taken. */
  readonly level: readonly Level[];
  /** Left out: active. An abolished procedure is not received; the record says by which act. */
  readonly status?: 'active' | 'abolished';
  /** `null`: no limit is stated. */
  readonly limit: StatutoryLimit | null;
  readonly variants: readonly Variant[];
  /** The act that made this version, where it is not that of the limit. */
  readonly basis?: readonly Citation[];
  readonly note?: Phrase;
}

/** Thủ tục hành chính: what may be asked of an authority, and how long it has. */
export interface Procedure {
  /**
   * The national code, `d.dddddd`; or a portal's own: capital letters (one at least) and digits, joined by single dots or
   * hyphens, at most 40 characters, and not a national code with something after it.
   */
  readonly code: string;
  readonly name: Name;
  /** One of {@link Field}; in a minimal record the lĩnh vực as the portal writes it. */
  readonly field: FieldName;
  /** A part of the field, such as `security-registration`. */
  readonly subfield?: string;
  /** How sure the record is as a whole: the lower of the two below. */
  readonly confidence: Confidence;
  readonly codeConfidence?: Confidence;
  readonly limitConfidence?: Confidence;
  /** Quyết định công bố: the decision that published it on the national portal. */
  readonly publishedBy?: Citation;
  /** Where the record can be checked: links. Empty only in a minimal record. */
  readonly sources: readonly string[];
  /** Private crawls and copies that the record was read in: links to check the work by, no source of law and not for citizens. */
  readonly privateCopies?: readonly string[];
  /** The day someone last looked, `YYYY-MM-DD`. Left out only in a minimal record. */
  readonly checkedOn?: string;
  /** Made from a {@link MinimalRecord}, or a version of it is: what such a record does not say is left out or empty. */
  readonly minimal?: true;
  /** What the national portal printed of it, in `publishedProcedures`. */
  readonly page?: PublishedPage;
  readonly note?: Phrase;
  /** In order, edge to edge, at least one. */
  readonly versions: readonly ProcedureVersion[];
}

/** Bản ghi tối thiểu: what every portal knows of a procedure. */
export interface MinimalRecord {
  /** As in {@link Procedure}. */
  readonly code: string;
  /** In Vietnamese. */
  readonly name: string;
  /** The level or levels that settle it; left out, any level that is asked for is taken. */
  readonly level?: Level | readonly Level[];
  /** The lĩnh vực, as the portal writes it; left out: `other`. */
  readonly field?: string;
  /** Left out or `null`: no limit is stated. */
  readonly limit?: PublishedLimit | null;
  /** `HH:mm` in Vietnam, as in {@link StatutoryLimit}. */
  readonly cutOff?: string;
  /** Left out: `unverified`. */
  readonly standing?: LimitStanding;
  /** What the limit rests on: the name of a document, or a citation. */
  readonly basis?: string | Citation;
  /** Its first day, `YYYY-MM-DD`; left out, it is in force on every day. */
  readonly from?: string;
}

/** A catalogue as one piece of data: the documents that its citations name, and the procedures. */
export interface CatalogData {
  readonly documents?: readonly LegalDocument[];
  readonly procedures: readonly (Procedure | MinimalRecord)[];
}

/** The codes that a record may have. */
export const CODE = /^(?:\d\.\d{6}|(?!\d\.\d{6}[.-])(?=[^A-Z]*[A-Z])[A-Z0-9]+(?:[.-][A-Z0-9]+)*)$/;

export const FIELDS = ['land', 'certification', 'social-insurance', 'civil-status', 'other'] as const satisfies readonly Field[];
/** What portals call them. */
const FIELD_NAMES: Readonly<Record<Field, Name>> = {
  land: { vi: 'Đất đai', en: 'Land' },
  certification: { vi: 'Chứng thực', en: 'Certification' },
  'social-insurance': { vi: 'Bảo hiểm xã hội', en: 'Social insurance' },
  'civil-status': { vi: 'Hộ tịch', en: 'Civil status' },
  other: { vi: 'Lĩnh vực khác', en: 'Other fields' },
};

/** The field that a lĩnh vực is known as here; `other` where it is none of them. */
export function knownField(field: FieldName): Field {
  if ((FIELDS as readonly string[]).includes(field)) return field as Field;
  const name = field.normalize('NFC').trim().toLowerCase();
  return FIELDS.find((each) => FIELD_NAMES[each].vi.toLowerCase() === name) ?? 'other';
}

/** A field as it is read: one in a portal's own words stays as it is. */
export function fieldInWords(field: FieldName, language: 'vi' | 'en'): string {
  return Object.hasOwn(FIELD_NAMES, field) ? FIELD_NAMES[field as Field][language] : field;
}

/** The highest first. */
export const LEVELS = ['ministry', 'province', 'district', 'commune'] as const satisfies readonly Level[];
/** The surest first. */
export const STANDINGS = ['stated', 'fallback', 'published', 'unverified'] as const satisfies readonly LimitStanding[];
