import type { PortalDialect } from '../../portal/dossier/dialect.js';

/**
 * OpenCPS v2: a dossier as its REST interface gives it (`dd/MM/yyyy HH:mm:ss`) or its index (`yyyyMMddHHmmss`).
 *
 * VietOpenCPS/opencps-v2 2c719850 (2020-10-05). `releaseDate` and `finishDate` are both filled where a dossier is denied, unresolved or
 * cancelled, and cleared where it goes back to work. `extendDate` is set to the time of release where that is early
 * (`CPSDossierBusinessLocalServiceImpl` 3035–3039). Of pausing, posting, correcting and cancelling no use was seen.
 */
export const openCps: PortalDialect = {
  id: 'openCps',
  times: ['dd/MM/yyyy HH:mm:ss', 'yyyyMMddHHmmss'],
  fields: {
    id: ['dossierNo', 'referenceUid'],
    procedure: 'serviceCode',
    received: 'receiveDate',
    submitted: 'submitDate',
    printedDue: 'dueDate',
    ready: 'releaseDate',
    returned: 'finishDate',
    stopped: ['releaseDate', 'finishDate'],
    withdrawn: ['releaseDate', 'finishDate'],
    channel: 'online',
    status: 'dossierStatus',
    hold: 'lockState',
  },
  channels: { true: 'online', false: 'direct' },
  statuses: {
    new: 'submitted',
    receiving: 'submitted',
    processing: 'none',
    interoperating: 'none',
    waiting: 'paused',
    paying: 'paused',
    releasing: 'result-ready',
    done: 'returned',
    denied: 'not-received',
    unresolved: 'stopped',
    cancelled: 'withdrawn',
    pausing: 'none',
    posting: 'none',
    correcting: 'none',
    cancelling: 'none',
    PAUSE: 'paused',
    PAUSE_OVERDUE: 'paused',
  },
  unclear: ['pausing', 'posting', 'correcting', 'cancelling'],
  noted: { extendDate: 'extend-date-no-extension' },
};
