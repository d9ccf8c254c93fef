export { limitRefusals } from './portal/limit-text/refusals.js';
export type {
  CountedUnit,
  LimitReading,
  LimitRefusal,
  LimitTextParts,
  WrittenLimit,
  WrittenRange,
  WrittenStep,
  WrittenVariant,
} from './portal/limit-text/written-limit.js';
