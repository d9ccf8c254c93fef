import { Answer } from '../answer.js';
import { deadlineOfCount } from '../deadline/compute-deadline.js';
import type { DueDeadline } from '../deadline/deadline.js';
import { toDateTime } from '../time/vietnam-time.js';
import { commitmentReasons } from './commitment-reasons.js';
import type { AppliedPromise, Commitment } from './commitment.js';
import { datesOfParts, hasNamedParts, momentsOfParts, type PartDate, type PartMoment } from './part-dates.js';
import { applies, type Received } from './receive.js';
import { SLIPS } from './slip.js';
import type { Counted } from './weighed.js';

/** A commitment’s deadlines are made when they are first read: most callers read the date and nothing else. */
interface Facts {
  readonly received: Received;
  made: readonly AppliedPromise[] | undefined;
}

function deadlineIn({ index, input }: Received, { term, count }: Counted): DueDeadline {
  return deadlineOfCount(index, term, input.receivedAt, count) as DueDeadline;
}

/** The promises that applied, each with its deadline; the same objects whenever they are read. */
function promisesOf(facts: Facts): readonly AppliedPromise[] {
  const { received } = facts;
  return (facts.made ??= Object.freeze(
    received.promises.filter(applies).map(({ applying: { policy, promise }, deadline, target }) =>
      Object.freeze({
        policy,
        promise,
        deadline: deadlineIn(received, deadline),
        target: target === null ? null : deadlineIn(received, target),
      }),
    ),
  ));
}

function bindingIn(facts: Facts): AppliedPromise | null {
  const { promises, binding } = facts.received;
  return binding === null ? null : (promisesOf(facts)[promises.filter(applies).indexOf(binding)] ?? null);
}

const receivedAt = Answer.late<Facts>('receivedAt', ({ received }) => toDateTime(received.input.receivedAt));
const promised = Answer.late<Facts>('promised', (facts) => bindingIn(facts)?.deadline ?? null);
const target = Answer.late<Facts>('target', (facts) => bindingIn(facts)?.target ?? null);
const statutory = Answer.late<Facts>('statutory', ({ received }) =>
  received.statutory === null ? null : deadlineIn(received, received.statutory),
);
const promises = Answer.late<Facts>('promises', promisesOf);
const parts = Answer.late<Facts>('parts', ({ received }) => datesOfParts(partsIn(received)));
const reasons = Answer.late<Facts>('reasons', ({ received }) => commitmentReasons(received));

function namesParts({ statutory: law, binding }: Received): boolean {
  return (law !== null && hasNamedParts(law.term)) || (binding !== null && hasNamedParts(binding.deadline.term));
}

function partsIn({ index, statutory: law, binding }: Received): readonly PartMoment[] {
  return [
    ...(law === null ? [] : momentsOfParts(index, 'law', law.term, law.count)),
    ...(binding === null ? [] : momentsOfParts(index, 'promise', binding.deadline.term, binding.deadline.count)),
  ];
}

const NO_PROMISES: readonly AppliedPromise[] = Object.freeze([]);

class ReceivedCommitment extends Answer<Facts> implements Commitment {
  declare readonly procedure: Commitment['procedure'];
  declare readonly level: Commitment['level'];
  declare readonly receivedAt: Commitment['receivedAt'];
  declare readonly due: Commitment['due'];
  declare readonly promised: Commitment['promised'];
  declare readonly target: Commitment['target'];
  declare readonly statutory: Commitment['statutory'];
  declare readonly promises: Commitment['promises'];
  declare readonly policy: Commitment['policy'];
  declare readonly limitStanding: Commitment['limitStanding'];
  declare readonly appointmentSlip: Commitment['appointmentSlip'];
  declare readonly goldenDay: Commitment['goldenDay'];
  declare readonly standing: Commitment['standing'];
  declare readonly parts?: readonly PartDate[];
  declare readonly reasons: Commitment['reasons'];

  // By `this`, one after another: so the engine keeps them in the object itself.
  constructor(received: Received) {
    super({ received, made: undefined });
    const { index, terms, due, binding, slip, golden, standing } = received;
    this.procedure = terms.procedure.code;
    this.level = terms.level;
    receivedAt(this);
    this.due = due === null ? null : toDateTime(index.origin + due);
    if (binding === null) this.promised = null;
    else promised(this);
    if ((binding?.target ?? null) === null) this.target = null;
    else target(this);
    if (received.statutory === null) this.statutory = null;
    else statutory(this);
    if (binding === null) this.promises = NO_PROMISES;
    else promises(this);
    this.policy = binding?.applying.policy ?? null;
    this.limitStanding = terms.stated?.standing ?? null;
    this.appointmentSlip = slip === null ? null : SLIPS[slip.ground];
    const place = golden?.place ?? null;
    this.goldenDay = place === null ? null : index.dateAt(place);
    this.standing = standing;
    if (namesParts(received)) parts(this);
    reasons(this);
    Object.freeze(this);
  }
}

/**
 * What is owed for a receipt, as an answer.
 *
 * @internal
 */
export function commitmentOf(received: Received): Commitment {
  return new ReceivedCommitment(received);
}
