import type { Name } from '../../name.js';

/** How the places of a catalogue entry disagree. */
export type ProcedureConflict =
  'methods-differ' | 'cases-differ' | 'methods-and-cases-differ' | 'methods-only' | 'cases-only' | 'text-differs';

/** What a reader should know about a catalogue entry. */
export type ProcedureNoteCode =
  ProcedureConflict | 'nothing-entered' | 'placeholder-one' | 'unit-by-text' | 'no-count' | 'no-catalogue-code';

/** Ghi chú về một thủ tục của cổng: why there is no limit, or what it rests on. */
export interface PortalProcedureNote {
  readonly code: ProcedureNoteCode;
  readonly field: string;
  readonly vi: string;
  readonly en: string;
}

const SENTENCES: Readonly<Record<ProcedureNoteCode, Name>> = {
  'methods-differ': {
    vi: 'Các cách thức thực hiện ghi thời hạn khác nhau; cần chọn trường hợp và nhập thời hạn của trường hợp đó.',
    en: 'The ways of handing in state different limits; choose the case and enter its limit.',
  },
  'cases-differ': {
    vi: 'Các trường hợp ghi thời hạn khác nhau; cần chọn trường hợp và nhập thời hạn của trường hợp đó.',
    en: 'The cases state different limits; choose the case and enter its limit.',
  },
  'methods-and-cases-differ': {
    vi: 'Cách thức thực hiện và trường hợp ghi hai thời hạn khác nhau; cần tra quyết định công bố.',
    en: 'The ways of handing in state one limit and the cases another; look it up in the decision.',
  },
  'methods-only': {
    vi: 'Cách thức thực hiện ghi thời hạn nhưng các trường hợp thì không; cần tra quyết định công bố.',
    en: 'The ways of handing in state a limit and the cases none; look it up in the decision.',
  },
  'cases-only': {
    vi: 'Các trường hợp ghi thời hạn nhưng cách thức thực hiện thì không; cần tra quyết định công bố.',
    en: 'The cases state a limit and the ways of handing in none; look it up in the decision.',
  },
  'text-differs': {
    vi: 'Phần mô tả ghi thời hạn khác với số và đơn vị đã nhập; cần tra quyết định công bố.',
    en: 'The words state another limit than number and unit; look it up in the decision.',
  },
  'nothing-entered': {
    vi: 'Chưa nhập thời hạn: đơn vị "OTHER" hoặc số 0.',
    en: 'No limit was entered: the unit is OTHER or the number 0.',
  },
  'placeholder-one': {
    vi: 'Số 1 chỉ có ở các trường hợp là giá trị có sẵn của biểu mẫu, không phải thời hạn đã nhập.',
    en: 'A 1 that only the cases have is what the form offers, not a limit that was entered.',
  },
  'unit-by-text': {
    vi: 'Đơn vị lấy theo phần mô tả: "ngày" hoặc "giờ" được nói rõ là ngày, giờ gì.',
    en: 'The words say which days or hours the bare unit means.',
  },
  'no-count': {
    vi: 'Thời hạn này không tính được thành ngày hẹn; để trống.',
    en: 'The limit cannot be counted; it is left empty.',
  },
  'no-catalogue-code': {
    vi: 'Mã thủ tục không dùng được trong danh mục: cần mã quốc gia, hoặc mã riêng gồm chữ in hoa và số.',
    en: 'A catalogue does not take the code: it needs the national one, or one of capital letters and digits.',
  },
};

/** A note about a place of a catalogue entry. */
export function procedureNoteOn(code: ProcedureNoteCode, field: string): PortalProcedureNote {
  return { code, field, ...SENTENCES[code] };
}
