import type { LegalDocument } from '../../law/citation.js';
import type { Procedure } from '../../procedure/procedure.js';
import { documents as acts } from '../legal-acts.json';
import { procedures as certification } from './certification.json';
import { procedures as civilStatus } from './civil-status.json';
import { procedures as land } from './land.json';
import { procedures as socialInsurance } from './social-insurance.json';

/**
 * The national catalogue: one file for each field, sorted by code. test/data/procedures.test.ts checks what the compiler
 * cannot, since it takes the values of a JSON file for plain strings.
 *
 * The first version of a procedure begins when its act came into force, where that day was seen: 2016-01-01 (Civil Status
 * Law of 2014), 2019-01-01 (health cards), 2023-01-15 (Decree 99/2022), 2024-08-01 (Land Law of 2024). Otherwise it begins
 * on 2018-06-21 with Decree 61/2018, the one-stop frame; no day is guessed. A code made for the two-tier model, or one whose
 * earlier level was not found, begins on 2025-07-01.
 */
export const procedures = /* @__PURE__ */ [certification, civilStatus, land, socialInsurance].flat() as unknown as readonly Procedure[];

/** The acts that the citations of the catalogue name. */
export const documents = acts as unknown as readonly LegalDocument[];
