/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- an arbitrary is known by its shape, without its class */
import fc from 'fast-check';
import type { ClockStop, Dossier, TimeLimit } from 'tthc-rules';
import { arbitraries, conformance, dossier, matchers, vectors, type MatcherResult, type TthcMatchers } from 'tthc-rules/testing';
import { expectTypeOf, expect, test } from 'vitest';

/* eslint-disable @typescript-eslint/no-explicit-any -- as jest declares it */
// What jest's `expect.extend` takes, in its own shape.
interface JestResult {
  pass: boolean;
  message(): string;
}
type JestMatcher = (this: { isNot?: boolean }, received: any, ...expected: any[]) => JestResult | Promise<JestResult>;
/* eslint-enable @typescript-eslint/no-explicit-any */

test('both runners take the matchers', () => {
  expectTypeOf(expect.extend).toBeCallableWith(matchers);
  expectTypeOf(matchers).toExtend<Readonly<Record<string, JestMatcher>>>();
  expectTypeOf(matchers.toFallDueAt).returns.toEqualTypeOf<MatcherResult>();
});

test('the matchers return what the runner wants', () => {
  expectTypeOf<TthcMatchers<undefined>['toBeWorkingDay']>().returns.toEqualTypeOf<undefined>();
  expectTypeOf<TthcMatchers<Promise<string>>['toBeOnHold']>().returns.toEqualTypeOf<Promise<string>>();
  expectTypeOf<Parameters<TthcMatchers['toBeDueIn']>>().toEqualTypeOf<
    [session: string | { readonly date: string; readonly half: 'morning' | 'afternoon' }]
  >();
  // @ts-expect-error a status is a text
  matchers.toHaveStatus('late', 5);
});

test('fast-check takes what is drawn, and knows what it is', () => {
  fc.property(arbitraries.receivedAt(fc), arbitraries.limit(fc), (receivedAt, limit) => {
    expectTypeOf(receivedAt).toEqualTypeOf<string>();
    expectTypeOf(limit).toEqualTypeOf<TimeLimit>();
  });
  fc.property(
    arbitraries.profile(fc).map(({ offHours }) => offHours),
    (offHours) => {
      expectTypeOf(offHours).toEqualTypeOf<'next-opening' | 'keep-date'>();
    },
  );
  expectTypeOf(fc.sample(arbitraries.question(fc))[0]!.clockStops).toEqualTypeOf<readonly ClockStop[]>();
  // @ts-expect-error the module is wanted
  arbitraries.limit();
});

test('a vector is known by its kind', () => {
  const [first] = vectors.cases;
  if (first?.kind === 'status') expectTypeOf(first.expected.status).toEqualTypeOf<string>();
  if (first?.kind === 'deadline' && first.expected.state === 'due') expectTypeOf(first.expected.due).toEqualTypeOf<string>();
});

test('an adapter may answer in any form', () => {
  expectTypeOf(conformance).toBeCallableWith(() => undefined);
  expectTypeOf(conformance).toBeCallableWith(() => Promise.resolve('2024-05-04T17:00'));
  expectTypeOf(conformance).toBeCallableWith(() => new Date(0));
  // @ts-expect-error a number is no instant
  void conformance(() => 5);
});

test('a built dossier is one for assess', () => {
  expectTypeOf(dossier({ procedure: 'X-01' })).toExtend<Dossier>();
});
