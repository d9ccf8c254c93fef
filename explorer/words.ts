import type { DayReason, Language, Level } from 'tthc-rules';

/** Everything the page says itself, apart from what the library explains. */
const vi = {
  title: 'Ngày hẹn trả kết quả',
  tagline: 'Nộp hồ sơ hôm nay, khi nào có kết quả? Tính theo luật, từng buổi làm việc, kèm văn bản.',
  skip: 'Đến nội dung',
  otherLanguage: 'English',
  views: 'Trang',
  caseView: 'Tính ngày hẹn',
  yearView: 'Lịch năm',

  examples: 'Ví dụ',
  question: 'Hồ sơ',
  procedure: 'Thủ tục',
  procedureHint: 'Tên, mã số, hoặc “7 ngày làm việc”',
  noProcedure: (n: number, fields: readonly string[], published: number) =>
    `Không thấy thủ tục nào có những chữ này. Trang này có ${n} thủ tục đã đối chiếu với văn bản, thuộc các lĩnh vực ${fields.join(', ')}${published === 0 ? '' : `, và ${published} thủ tục như Cổng Dịch vụ công quốc gia đã công bố`}. Với thủ tục khác, hãy chép dòng thời hạn trên cổng dịch vụ công vào đây, ví dụ “7 ngày làm việc”.`,
  asPublished: 'như cổng đã công bố, chưa đối chiếu',
  fields: {
    'civil-status': 'hộ tịch',
    'social-insurance': 'bảo hiểm xã hội',
    land: 'đất đai',
    certification: 'chứng thực',
  } as Readonly<Record<string, string>>,
  asLimit: 'Thời hạn ghi là',
  howRead: 'Được hiểu như sau:',
  backToProcedure: 'Trở lại thủ tục trong danh mục',
  found: (n: number) => `${n} thủ tục`,
  notInForce: 'không có hiệu lực ngày này',
  level: 'Cấp giải quyết',
  levels: { ministry: 'Cấp bộ', province: 'Cấp tỉnh', district: 'Cấp huyện', commune: 'Cấp xã (xã, phường, đặc khu)' } satisfies Record<
    Level,
    string
  >,
  receivedAt: 'Nộp hồ sơ lúc',
  now: 'Bây giờ',
  vietnamTime: 'giờ Việt Nam',
  unreadable: 'Hãy nhập ngày và giờ nộp hồ sơ.',
  offHours: 'ngoài giờ làm việc',
  more: 'Chi tiết hồ sơ',
  channel: 'Cách nộp',
  channels: { direct: 'Trực tiếp', online: 'Trực tuyến toàn trình', 'partly-online': 'Trực tuyến một phần', postal: 'Qua bưu chính' },
  valid: 'Hồ sơ đầy đủ, hợp lệ',
  verify: 'Cần xác minh',
  variants: 'Trường hợp',
  bareDays: 'Nguồn chỉ ghi “ngày”: hiểu là',
  bare: { working: 'ngày làm việc', calendar: 'ngày theo lịch' },
  bareHours: 'Chỉ ghi “giờ”: hiểu là',
  bareHour: { working: 'giờ làm việc', clock: 'giờ đồng hồ' },
  stops: 'Tạm dừng, bổ sung hồ sơ',
  noStops: 'Thời hạn chạy liên tục.',
  addStop: 'Thêm lần tạm dừng',
  stop: (n: number) => `Lần ${n}`,
  stopFrom: 'Từ',
  stopTo: 'Đến (để trống nếu chưa xong)',
  stopThen: 'Sau đó',
  stopThens: { resume: 'tính tiếp', restart: 'tính lại từ đầu' },
  remove: 'Bỏ',

  policy: 'Cam kết của cơ quan',
  policies: { 'chi-lang': 'Mô hình Chi Lăng', own: 'Cam kết tự đặt', law: 'Chỉ theo luật' },
  sample: 'Số liệu mẫu',
  chiLangNote:
    'Bài báo về huyện Chi Lăng không nêu thứ mấy là ngày vàng, thủ tục nào làm tại chỗ, bắt đầu ngày nào. Các mục dưới đây là số liệu mẫu để thử; mô hình kết thúc trước 01/07/2025.',
  ownNote: 'Một lời hứa đặt ra để thử, không phải của cơ quan nào.',
  goldenDays: 'Hai ngày vàng (cấp huyện)',
  goldenDaysFault: 'Chọn đúng hai ngày.',
  atLeastOne: 'Chọn ít nhất một ngày.',
  noAppointmentDays: 'Ngày không phiếu hẹn (cấp xã)',
  since: 'Áp dụng từ',
  onTheSpot: 'Thủ tục này làm được “4 tại chỗ”',
  onDayOff: 'Ngày của mô hình trùng ngày nghỉ',
  onDayOffs: { skip: 'bỏ qua', 'next-working-day': 'dời sang ngày làm việc kế tiếp', 'inherit-swap': 'ngày làm bù thay' },
  afterLast: '“Trong tuần” sau ngày vàng cuối',
  afterLasts: { 'same-week': 'tuần tiếp nhận', 'next-week': 'tuần kế tiếp' },
  start: 'Cách đếm ngày làm việc',
  starts: {
    'session-after': 'không tính buổi tiếp nhận',
    'day-after': 'không tính ngày tiếp nhận',
    'receipt-session': 'tính cả buổi tiếp nhận',
    elapsed: 'theo giờ làm việc trôi qua',
  },
  limit: 'Cam kết trả trong',
  limits: {
    'same-session': 'buổi tiếp nhận',
    'same-day': 'ngày tiếp nhận',
    'same-week': 'tuần tiếp nhận',
    'working-days': '… ngày làm việc',
    'working-hours': '… giờ làm việc',
    'calendar-days': '… ngày',
  },
  number: 'Số lượng',
  ownDays: 'Chỉ khi tiếp nhận vào (không chọn: mọi ngày làm việc)',

  past: 'Xem lại một ngày hẹn cũ',
  knownOn: 'Chỉ dùng văn bản ban hành đến hết ngày',
  knownNow: 'Tất cả',
  knownHint: 'Để xem ngày hẹn đã tính thế nào khi thông báo nghỉ chưa ra.',
  asKnown: (day: string) => `Lịch chỉ gồm văn bản ban hành đến hết ngày ${day}.`,

  result: 'Kết quả',
  due: 'Hạn trả kết quả',
  dueWas: (day: string) => `Hạn trả kết quả, chỉ theo văn bản ban hành đến hết ngày ${day}`,
  noDue: 'Chưa có hạn trả kết quả',
  onHold: (since: string) => `Đang tạm dừng từ ${since}`,
  incomplete: 'Hồ sơ chưa đầy đủ: thời hạn chưa chạy.',
  nothing: 'Không có cam kết, không có thời hạn theo luật.',
  noLimit: 'Không văn bản nào nêu thời hạn.',
  rungs: { target: 'Mục tiêu', promise: 'Cam kết', law: 'Theo luật' },
  byLimit: {
    stated: 'Theo thời hạn luật định',
    fallback: 'Theo thời hạn của quy định chung; tỉnh có thể quy định khác',
    published: 'Theo thời hạn như cổng đã công bố, chưa đối chiếu với văn bản',
    unverified: 'Theo thời hạn chưa kiểm chứng',
    text: 'Theo thời hạn đọc từ dòng chữ được nhập',
  },
  byPromise: (title: string, authority: string) => `Theo cam kết “${title}” của ${authority}`,
  binds: 'ngày hẹn',
  legalEnd: (at: string) => `Theo luật, hết hạn lúc ${at}`,
  projected: 'dự kiến',
  range: (a: string, b: string) => `Tùy quyết định sau này: từ ${a} đến ${b}.`,
  sameRange: 'Luật còn cho chọn ngày nghỉ, nhưng chọn cách nào hạn cũng vậy; chỉ hoán đổi ngày làm việc mới dời được.',
  standings: {
    fallback: 'tỉnh có thể quy định khác',
    published: 'theo nội dung đã công bố',
    unverified: 'chưa kiểm chứng',
    stated: 'đã đối chiếu văn bản',
  },
  kindOfLimit: 'Loại thời hạn',
  kinds: {
    stated: 'Đã đối chiếu với văn bản',
    fallback: 'Theo quy định chung; tỉnh có thể quy định khác',
    published: 'Như cổng đã công bố, chưa đối chiếu với văn bản',
    unverified: 'Chưa kiểm chứng: chưa tìm được văn bản',
    text: 'Theo dòng chữ được nhập, chưa đối chiếu với văn bản nào',
  },
  limitOf: { target: 'Mục tiêu', promise: 'Cam kết', law: 'Thời hạn' },
  slip: 'Phiếu hẹn',
  slips: { issue: 'cấp giấy hẹn', 'only-if-not-returned-at-once': 'chỉ cấp nếu không trả ngay' },
  golden: 'Ngày vàng để giải quyết',

  timeline: 'Từng buổi',
  timelineHint: 'Chọn một ngày để xem lý do và văn bản.',
  scrolls: '↔ Kéo ngang để xem hết.',
  received: 'Tiếp nhận',
  stopLane: 'Tạm dừng',
  dueHere: 'hạn',
  counted: 'tính',
  leftOut: (n: number) => `Còn ${n} ngày nữa không vẽ ở đây.`,
  states: {
    counted: 'được tính',
    skipped: 'ngày làm việc, không tính',
    off: 'nghỉ',
    held: 'tạm dừng',
    dropped: 'trước khi tính lại',
    outside: 'ngoài thời hạn',
  },
  halves: { morning: 'sáng', afternoon: 'chiều', day: '' },
  halfLetters: { morning: 'S', afternoon: 'C', day: '' },

  moved: 'Văn bản nào làm dời hạn',
  movedNote: 'Cùng một hồ sơ, tính bằng lịch đã công bố ở từng thời điểm.',
  before: (day: string) => `Trước ${day}`,
  since_: (day: string) => `Từ ${day}`,
  seeThen: 'Xem như lúc đó',
  seeNow: 'Xem như hiện nay',

  count: 'Cách đếm',
  countOf: { target: 'Đếm mục tiêu', promise: 'Đếm cam kết', law: 'Đếm theo luật' },
  grounds: 'Căn cứ',
  groundsAtReceipt: 'Các ngày trong phần này là lúc tiếp nhận, chưa kể tạm dừng.',
  documents: 'Văn bản',
  about: 'Về thủ tục này',
  code: 'Mã',
  sources: 'Nguồn',
  checkedOn: (day: string) => `Kiểm tra lần cuối ${day}`,
  inForce: (from: string, until: string | null) =>
    until === null ? `Phiên bản áp dụng từ ${from}` : `Phiên bản áp dụng từ ${from}, trước ${until}`,
  issuedOn: (day: string) => `ngày ${day}`,
  reportedOn: (day: string) => `đưa tin ngày ${day}`,
  open: 'xem văn bản',
  medium: 'chỉ có một nguồn',

  take: 'Mang kết quả đi',
  copyLink: 'Sao chép liên kết',
  print: 'In',
  slipTitle: 'Ngày hẹn trả kết quả (bản tính để tham khảo)',
  slipNote: 'Không thay cho Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
  json: 'JSON',
  ics: 'Lịch .ics',
  vector: 'Dữ liệu kiểm thử',
  copied: 'Đã sao chép.',
  notCopied: 'Trình duyệt không cho sao chép; hãy chọn và chép đoạn dưới đây.',
  copy: 'Sao chép',
  download: 'Tải về',
  close: 'Đóng',
  vectorNote: 'Giá trị mong đợi là của chính thư viện này: hãy đếm tay trước khi đưa vào bộ kiểm thử.',

  year: 'Năm',
  previousYear: 'Năm trước',
  nextYear: 'Năm sau',
  yearTitle: (year: number) => `Lịch làm việc năm ${year}`,
  yearKnown: (day: string) => `chỉ theo văn bản ban hành đến hết ngày ${day}`,
  workingDays: (n: number) => `${n} ngày làm việc`,
  daysOff: (n: number) => `${n} ngày nghỉ lễ, Tết và nghỉ bù`,
  swaps: (n: number) => `${n} lần hoán đổi`,
  allDecided: 'Mọi ngày đã được quyết định.',
  legend: 'Chú giải',
  legends: {
    holiday: 'Nghỉ lễ, Tết',
    compensatory: 'Nghỉ bù',
    off: 'Nghỉ hoán đổi',
    worked: 'Ngày làm bù',
    golden: 'Ngày vàng (mẫu)',
    noslip: 'Ngày không phiếu hẹn (mẫu)',
    model: 'Ngày của cam kết tự đặt (mẫu)',
    projected: 'Dự kiến, chưa có văn bản',
  },
  months: (month: number) => `Tháng ${month}`,
  weekdayLetters: ['', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  keys: 'Dùng các phím mũi tên để đi từng ngày, từng tuần; Page Up và Page Down để đi từng tháng.',
  day: 'Ngày',
  modelDays: 'Ngày vàng, ngày không phiếu hẹn (số liệu mẫu)',
  working: 'Làm việc',
  notWorking: 'Nghỉ',
  ordinary: 'Ngày làm việc bình thường.',
  rest: 'Nghỉ hằng tuần.',
  dayProjected: 'Dự kiến: chưa có văn bản quyết định ngày này.',
  otherEnd: { 'swapped-off': 'Làm bù vào', 'worked-by-swap': 'Làm bù cho' },
  goldenDay: 'Ngày vàng theo số liệu mẫu.',
  noslipDay: 'Ngày không phiếu hẹn theo số liệu mẫu.',
  modelDay: 'Ngày của cam kết tự đặt.',
  noDocument: 'Không có văn bản riêng.',
  listTitle: (year: number) => `Ngày nghỉ và ngày làm bù năm ${year}`,
  listDay: 'Ngày',
  listWhy: 'Lý do',
  listDocument: 'Văn bản',
  receiveThen: 'Tính hồ sơ nhận ngày này',

  footer: 'Trang này tính ngay trong trình duyệt bằng thư viện tthc-rules, không gửi gì đi đâu. Đây không phải tư vấn pháp lý.',
  decidedUntil: (day: string) => `Lịch đã có văn bản đến trước ${day}; sau đó là dự kiến theo luật.`,

  faults: {
    'invalid-date-time': 'Không đọc được thời điểm.',
    'invalid-clock-stop': 'Lần tạm dừng không hợp lệ: không được bắt đầu trước khi tiếp nhận, và không được kết thúc trước khi bắt đầu.',
    'outside-calendar': 'Cần một ngày nằm ngoài lịch (2007 đến 2100).',
    'nothing-in-force': 'Thủ tục này không có hiệu lực, hoặc không thuộc cấp nào, vào ngày tiếp nhận.',
    'unknown-procedure': 'Danh mục không có thủ tục mang mã này.',
    'invalid-limit': 'Thời hạn không hợp lệ: số ngày phải là bội của nửa ngày.',
    'conflicting-rules': 'Các trường hợp đã chọn mâu thuẫn nhau: chỉ một trường hợp được thay thời hạn.',
    'undecided-days': 'Còn quá nhiều ngày chưa được quyết định.',
    'uncertain-limit': 'Dòng này không nói rõ thời hạn dài bao lâu.',
    'invalid-date': 'Không đọc được ngày.',
    other: 'Thư viện không có câu trả lời.',
  } as Record<string, string>,

  exampleNames: [
    'Phải bổ sung hồ sơ: tính lại từ đầu',
    'Nộp sau 15 giờ, hôm sau là thứ Bảy làm bù',
    'Chép thời hạn từ cổng: “07 ngày làm việc”',
    'Hạn vào thứ Bảy làm bù, tháng 5 năm 2024',
    'Chi Lăng, dịp 30/4/2024: thông báo dời ngày hẹn',
    'Chi Lăng, ngày vàng: trả trong buổi',
    'Tết 2028, chưa có thông báo',
  ],
};

type Words = typeof vi;

const en: Words = {
  title: 'When to come back',
  tagline: 'Hand in a dossier today: when is the result due? Counted by law, half-day by half-day, with the documents.',
  skip: 'To the content',
  otherLanguage: 'Tiếng Việt',
  views: 'Pages',
  caseView: 'A case',
  yearView: 'A year',

  examples: 'Examples',
  question: 'The dossier',
  procedure: 'Procedure',
  procedureHint: 'Name, code, or “7 ngày làm việc”',
  noProcedure: (n, fields, published) =>
    `No procedure has these words. This page holds ${n} procedures that were checked, of ${fields.join(', ')}${published === 0 ? '' : `, and ${published} as the national portal published them`}. For another one, copy the line with the limit from the public service portal, such as “7 ngày làm việc”.`,
  asPublished: 'as published, not checked',
  fields: {
    'civil-status': 'civil status',
    'social-insurance': 'social insurance',
    land: 'land',
    certification: 'certification',
  },
  asLimit: 'A limit that reads',
  howRead: 'It is read so:',
  backToProcedure: 'Back to a procedure of the catalogue',
  found: (n) => `${n} ${n === 1 ? 'procedure' : 'procedures'}`,
  notInForce: 'not in force on this day',
  level: 'Settled by',
  levels: { ministry: 'Ministry', province: 'Province', district: 'District', commune: 'Commune (or ward)' },
  receivedAt: 'Handed in at',
  now: 'Now',
  vietnamTime: 'Vietnamese time',
  unreadable: 'Enter the day and time at which the dossier is handed in.',
  offHours: 'outside office hours',
  more: 'More about the dossier',
  channel: 'Handed in',
  channels: { direct: 'At the desk', online: 'Online throughout', 'partly-online': 'Partly online', postal: 'By post' },
  valid: 'Complete and valid',
  verify: 'Needs verification',
  variants: 'Cases that apply',
  bareDays: 'The source says only “days”: read as',
  bare: { working: 'working days', calendar: 'calendar days' },
  bareHours: 'It says only “hours”: read as',
  bareHour: { working: 'working hours', clock: 'hours of the clock' },
  stops: 'Stops and supplements',
  noStops: 'The clock runs without a stop.',
  addStop: 'Add a stop',
  stop: (n) => `Stop ${n}`,
  stopFrom: 'From',
  stopTo: 'To (empty while it lasts)',
  stopThen: 'Then',
  stopThens: { resume: 'the count goes on', restart: 'the limit starts again' },
  remove: 'Remove',

  policy: 'Promise of the authority',
  policies: { 'chi-lang': 'Chi Lăng models', own: 'A promise of your own', law: 'The law alone' },
  sample: 'Sample values',
  chiLangNote:
    'The article on Chi Lăng district names neither the weekdays, nor the procedures settled on the spot, nor the first day. What follows are samples to try; the models ended before 1 July 2025.',
  ownNote: 'A promise made up to try, not that of any authority.',
  goldenDays: 'Two golden days (district)',
  goldenDaysFault: 'Choose exactly two days.',
  atLeastOne: 'Choose at least one day.',
  noAppointmentDays: 'No-appointment days (commune)',
  since: 'Since',
  onTheSpot: 'This procedure can be settled on the spot (“4 tại chỗ”)',
  onDayOff: 'A model day that is a day off',
  onDayOffs: { skip: 'is skipped', 'next-working-day': 'moves to the next working day', 'inherit-swap': 'goes to the day worked instead' },
  afterLast: '“Within the week” after the last golden day',
  afterLasts: { 'same-week': 'the week of receipt', 'next-week': 'the next week' },
  start: 'How working days are counted',
  starts: {
    'session-after': 'from the session after receipt',
    'day-after': 'from the day after receipt',
    'receipt-session': 'from the session of receipt',
    elapsed: 'by open office time',
  },
  limit: 'Promised within',
  limits: {
    'same-session': 'the session of receipt',
    'same-day': 'the day of receipt',
    'same-week': 'the week of receipt',
    'working-days': '… working days',
    'working-hours': '… working hours',
    'calendar-days': '… days',
  },
  number: 'How many',
  ownDays: 'Only when received on (none: every working day)',

  past: 'Look back at an earlier date',
  knownOn: 'Only with documents issued up to',
  knownNow: 'All of them',
  knownHint: 'To see how a date was counted before a notice came out.',
  asKnown: (day) => `The calendar holds only what was issued up to ${day}.`,

  result: 'Result',
  due: 'The result is due',
  dueWas: (day) => `The result is due, by documents issued up to ${day}`,
  noDue: 'No due date yet',
  onHold: (since) => `On hold since ${since}`,
  incomplete: 'The dossier is not complete: the limit does not run yet.',
  nothing: 'Neither a promise nor a statutory limit.',
  noLimit: 'No document states a limit.',
  rungs: { target: 'Target', promise: 'Promise', law: 'By law' },
  byLimit: {
    stated: 'By the statutory limit',
    fallback: 'By the limit of the national rule; a province may set its own',
    published: 'By the limit as a portal published it; not checked against the document',
    unverified: 'By a limit that is not verified',
    text: 'By the limit read from the line entered',
  },
  byPromise: (title, authority) => `As promised by “${title}”, ${authority}`,
  binds: 'on the slip',
  legalEnd: (at) => `By law it ends at ${at}`,
  projected: 'projected',
  range: (a, b) => `Depending on what is decided: from ${a} to ${b}.`,
  sameRange: 'The law leaves days to choose, but every choice gives this date; only a swap could move it.',
  standings: { fallback: 'a province may set its own', published: 'as published', unverified: 'not verified', stated: 'checked' },
  kindOfLimit: 'Kind of limit',
  kinds: {
    stated: 'Checked against the document',
    fallback: 'The national rule; a province may set its own',
    published: 'As a portal published it; not checked against the document',
    unverified: 'Not verified: no document was found',
    text: 'From the line entered; checked against no document',
  },
  limitOf: { target: 'Target', promise: 'Promise', law: 'Limit' },
  slip: 'Appointment slip',
  slips: { issue: 'to be issued', 'only-if-not-returned-at-once': 'only if not returned at once' },
  golden: 'Golden day to work on it',

  timeline: 'Half-day by half-day',
  timelineHint: 'Choose a day to see its reason and document.',
  scrolls: '↔ Swipe sideways to see the rest.',
  received: 'Received',
  stopLane: 'Stopped',
  dueHere: 'due',
  counted: 'counted',
  leftOut: (n) => `${n} more days are not drawn here.`,
  states: {
    counted: 'counted',
    skipped: 'worked, not counted',
    off: 'day off',
    held: 'clock stopped',
    dropped: 'before the restart',
    outside: 'outside the limit',
  },
  halves: { morning: 'morning', afternoon: 'afternoon', day: '' },
  halfLetters: { morning: 'am', afternoon: 'pm', day: '' },

  moved: 'Which announcement moved the date',
  movedNote: 'The same dossier, counted with the calendar as it was published at each time.',
  before: (day) => `Before ${day}`,
  since_: (day) => `From ${day}`,
  seeThen: 'See it as then',
  seeNow: 'See it as now',

  count: 'The count',
  countOf: { target: 'Counting the target', promise: 'Counting the promise', law: 'Counting by law' },
  grounds: 'Grounds',
  groundsAtReceipt: 'The dates in this part are those at receipt, without the stops.',
  documents: 'Documents',
  about: 'About this procedure',
  code: 'Code',
  sources: 'Sources',
  checkedOn: (day) => `Last checked ${day}`,
  inForce: (from, until) => (until === null ? `This version holds from ${from}` : `This version holds from ${from} until before ${until}`),
  issuedOn: (day) => day,
  reportedOn: (day) => `reported ${day}`,
  open: 'open the document',
  medium: 'one source only',

  take: 'Take the result with you',
  copyLink: 'Copy link',
  print: 'Print',
  slipTitle: 'When the result is due (counted for reference)',
  slipNote: 'It does not stand for the official slip of receipt and appointment.',
  json: 'JSON',
  ics: 'Calendar .ics',
  vector: 'Test vector',
  copied: 'Copied.',
  notCopied: 'The browser does not allow copying; select and copy the text below.',
  copy: 'Copy',
  download: 'Download',
  close: 'Close',
  vectorNote: 'The expected value is that of this library: count it by hand before you put it into a test suite.',

  year: 'Year',
  previousYear: 'Previous year',
  nextYear: 'Next year',
  yearTitle: (year) => `The working calendar of ${year}`,
  yearKnown: (day) => `by documents issued up to ${day}`,
  workingDays: (n) => `${n} working days`,
  daysOff: (n) => `${n} holidays and compensatory days`,
  swaps: (n) => `${n} ${n === 1 ? 'swap' : 'swaps'}`,
  allDecided: 'Every day is decided.',
  legend: 'Legend',
  legends: {
    holiday: 'Holiday',
    compensatory: 'Compensatory day off',
    off: 'Day off by swap',
    worked: 'Day worked instead',
    golden: 'Golden day (sample)',
    noslip: 'No-appointment day (sample)',
    model: 'Day of your own promise (sample)',
    projected: 'Projected, not decided',
  },
  months: (month) =>
    ['', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][month] ??
    '',
  weekdayLetters: ['', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  keys: 'Arrow keys go by day and week, Page Up and Page Down by month.',
  day: 'Day',
  modelDays: 'Golden and no-appointment days (sample values)',
  working: 'Worked',
  notWorking: 'Off',
  ordinary: 'An ordinary working day.',
  rest: 'Weekly rest.',
  dayProjected: 'Projected: no published document has decided this day yet.',
  otherEnd: { 'swapped-off': 'Worked instead', 'worked-by-swap': 'Worked instead of' },
  goldenDay: 'A golden day by the sample values.',
  noslipDay: 'A no-appointment day by the sample values.',
  modelDay: 'A day of your own promise.',
  noDocument: 'No document of its own.',
  listTitle: (year) => `Days off and days worked instead in ${year}`,
  listDay: 'Day',
  listWhy: 'Why',
  listDocument: 'Document',
  receiveThen: 'Count a dossier received on this day',

  footer: 'This page counts in your browser with the tthc-rules library and sends nothing anywhere. It is not legal advice.',
  decidedUntil: (day) => `The calendar is decided by documents until before ${day}; later days are projected from the law.`,

  faults: {
    'invalid-date-time': 'The time cannot be read.',
    'invalid-clock-stop': 'A stop is not valid: it cannot begin before the receipt, nor end before it begins.',
    'outside-calendar': 'A day outside the calendar (2007 to 2100) is needed.',
    'nothing-in-force': 'This procedure is not in force on the day of receipt.',
    'unknown-procedure': 'The catalogue has no procedure with this code.',
    'invalid-limit': 'The limit is not valid: days go in steps of a half.',
    'conflicting-rules': 'The cases chosen contradict each other: only one can replace the limit.',
    'undecided-days': 'Too many days are undecided.',
    'uncertain-limit': 'This line does not say how long the limit is.',
    'invalid-date': 'The date cannot be read.',
    other: 'The library has no answer.',
  },

  exampleNames: [
    'A supplement: the count starts again',
    'Handed in after 15:00, before a Saturday worked instead',
    'A limit copied from a portal: “07 ngày làm việc”',
    'Due on a Saturday worked instead, May 2024',
    'Chi Lăng, 30 April 2024: a notice moves the date',
    'Chi Lăng, a golden day: returned in the session',
    'Tết 2028, not announced',
  ],
};

export const WORDS: Readonly<Record<Language, Words>> = { vi, en };
export type { Words };

const WEEKDAYS = {
  vi: ['', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** The ISO weekday of a date, Monday is 1. */
export function weekdayOf(date: string): number {
  return new Date(`${date.slice(0, 10)}T00:00:00Z`).getUTCDay() || 7;
}

/** The name of a weekday. */
export function weekdayName(weekday: number, language: Language): string {
  return WEEKDAYS[language][weekday] ?? '';
}

/** A date: `02/05/2024`, `2 May 2024`. */
export function sayDate(iso: string, language: Language): string {
  const [year, month, day] = iso.slice(0, 10).split('-') as [string, string, string];
  return language === 'vi' ? `${day}/${month}/${year}` : `${Number(day)} ${en.months(Number(month))} ${year}`;
}

/** A date with its weekday, as a heading. */
export function sayDay(iso: string, language: Language): string {
  return `${weekdayName(weekdayOf(iso), language)} ${sayDate(iso, language)}`;
}

/** An instant at +07:00; midnight is the end of the day before. */
export function sayInstant(iso: string, language: Language): string {
  const clock = iso.slice(11, 16);
  if (clock === '00:00') return `24:00 ${lower(sayDay(dayBefore(iso), language), language)}`;
  return `${clock} ${lower(sayDay(iso, language), language)}`;
}

/** Thứ Hai becomes thứ Hai within a sentence; English weekdays stay as they are. */
export function lower(text: string, language: Language): string {
  return language === 'vi' ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function dayBefore(iso: string): string {
  return new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** How a day shows: a class name and a mark, never a colour alone. */
export function lookOf(reason: DayReason): { readonly kind: string; readonly mark: string } {
  switch (reason.code) {
    case 'holiday':
      return { kind: 'holiday', mark: '' };
    case 'compensatory':
      return { kind: 'compensatory', mark: '' };
    case 'swapped-off':
    case 'worked-by-swap':
      return { kind: reason.code, mark: '⇄' };
    case 'ordinary':
    case 'weekly-rest':
    case 'closure':
    case 'hours':
    case 'opening':
      return { kind: reason.code, mark: '' };
  }
}
