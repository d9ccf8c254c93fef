/**
 * A record from outside checked by its JSON Schema with any validator, here Ajv, and without the library's code.
 *
 *     tsx examples/interchange/json-schema.ts
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fileURLToPath } from 'node:url';
// In your own project: 'tthc-rules/schemas/day-decision.json'.
import schema from '../../schemas/day-decision.json' with { type: 'json' };

// 2020-12 takes a format for a remark; the pattern beside it says the same.
const isDecision = new Ajv2020({ formats: { date: true } }).compile(schema);

/** What is wrong with a decision as JSON text; empty when nothing is. */
export function faultsOf(json: string): string[] {
  if (isDecision(JSON.parse(json))) return [];
  return (isDecision.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? ''}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(faultsOf('{ "kind": "closure", "date": "2025-03-05" }'));
  console.log(faultsOf('{ "kind": "closure", "date": "2025-02-30" }'));
}
