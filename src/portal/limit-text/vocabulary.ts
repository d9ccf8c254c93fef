/**
 * The words that the reader knows, by what they do in a sentence. A phrase is matched whole, the longest first; `|` divides phrases.
 *
 * Change a list here to teach the reader a word; the rules in `rules.ts` name only the kinds.
 */
export type WordKind = keyof typeof VOCABULARY;

export const VOCABULARY = {
  // ── How much ──
  /** Mức tối đa. */
  bound:
    'không quá|không được quá|không vượt quá|không được vượt quá|không quá là|khong quá|không qúa|tối đa|tối đa là|tối đa không quá|chậm nhất|chậm nhất là|chậm nhất sau|muộn nhất|muộn nhất là|trễ nhất|nhiều nhất|nhiều nhất là',
  /** Mức tối thiểu, hoặc đã quá hạn: not a limit of the authority. */
  least:
    'tối thiểu|tối thiểu là|ít nhất|ít nhất là|quá thời hạn|sau thời hạn|hết thời hạn|lưu lại tại cảng quá|trường hợp quá|nếu quá|mà quá|trước thời hạn|trước ít nhất|trước tối thiểu',
  rangeFrom: 'từ',
  rangeTo: 'đến|tới',

  // ── From when ──
  /** Bắt đầu tính: the words of the event follow. */
  from: 'kể từ|kề từ|kẻ từ|kế từ|kể tư|tính từ|tính kể từ|được tính từ|kể từ kể|tính kể từ',
  fromDay: 'từ ngày|từ khi|từ lúc|từ thời điểm|sau ngày',
  fromAfter: 'sau khi',
  /** What makes a start event complete: after it a comma ends the event. */
  event:
    'nhận|nhận được|nhận đủ|tiếp nhận|nộp|gửi|hết|hết hạn|hết thời hạn|kết thúc|thụ lý|thông qua|thực hiện|hoàn thành|hoàn thiện|từ trần|lập|đạt|phát hành|ban hành|họp|thành lập|công bố|thông báo|ký|ra|cấp|có|trình|xảy ra|bắt đầu|tổ chức|nhận đầy đủ|được|thi|nghiệm thu|thẩm định|thay đổi|phát hiện|khai báo|đề nghị|hoàn tất|cập nhật|phê duyệt|hợp lệ|đủ|đăng ký|kiểm tra',
  /** After a comma these still belong to the event: "hồ sơ đầy đủ, hợp lệ". */
  eventGoesOn:
    'hợp lệ|đầy đủ|đủ|đúng|chính xác|hợp pháp|tài liệu|tổ chức|cá nhân|đơn vị|hộ gia đình|chủ đầu tư|tập thể|giấy tờ|quyết định hỗ trợ|bảo đảm|đảm bảo',

  // ── In which case ──
  /** Điều kiện. */
  whenCase:
    'trường hợp|trong trường hợp|các trường hợp|với trường hợp|đối với trường hợp|đối với các trường hợp|đối với những trường hợp|áp dụng đối với',
  whenFor: 'đối với|đối với với|riêng đối với|còn đối với|riêng',
  whenIf: 'nếu|khi có|khi cần|với điều kiện|phức tạp có thể|phức tạp thì',
  /** Còn lại, thông thường: the rest, which is the ordinary limit. */
  rest: 'còn lại|các trường hợp khác|trường hợp thông thường|thông thường|trường hợp bình thường|những trường hợp khác',
  then: 'thì',
  or: 'hoặc',
  and: 'và',
  /** Cộng thêm vào thời hạn chung. */
  adds: 'thêm|tăng thêm|cộng thêm|kéo dài thêm|gia hạn thêm|gia hạn|được gia hạn|tăng lên thêm|được cộng',
  /** Trường hợp riêng của một thời hạn chung không ghi ở đây. */
  special:
    'phức tạp|xác minh|miền núi|hải đảo|vùng sâu|biên giới|kéo dài|kéo dài hơn|tham vấn|lấy ý kiến|cần thiết|kiểm tra thực tế|lý do chính đáng',
  times: 'lần',
  each: 'mỗi lần',

  // ── Left out of the time ──
  /** Không tính: what follows is not counted. */
  except:
    'không tính|không kể|không bao gồm|chưa bao gồm|không gồm|chưa tính|chưa kể|ngoại trừ|trừ|không tính vào thời hạn|không tính vào thời gian',
  /** … không tính vào: what stands before is not counted. */
  notCounted:
    'không tính vào|không được tính vào|không tính trong|không bao gồm trong|không nằm trong|không được tính trong|không tính thời hạn giải quyết|không tính thời gian giải quyết',
  spell: 'thời gian|thời hạn|khoảng thời gian|ngày nghỉ|các ngày nghỉ|ngày lễ|thứ bảy|thứ 7|chủ nhật|số ngày',

  // ── Cut ──
  cut: 'giảm|cắt giảm|rút ngắn|được giảm|đã giảm|đã cắt giảm|giảm được|rút ngắn được|giảm thời gian|giảm thời hạn|cắt giảm thời gian|tiết kiệm',
  notCut: 'không giảm|không cắt giảm|không thực hiện cắt giảm|không đề xuất cắt giảm|không rút ngắn',
  cutTo:
    'xuống|còn|thành|xuống còn|chỉ còn|giảm còn|rút ngắn còn|còn lại là|xuống thành|giảm xuống|giảm xuống còn|rút xuống còn|nay còn|nay là',
  /** Sẽ còn rút ngắn: the limit is about to be replaced. */
  toBeCut: 'có thể rút ngắn|có thể cắt giảm|có thể giảm|đề nghị rút ngắn|đề nghị cắt giảm|thấy có thể rút ngắn|đề xuất rút ngắn',
  formerly: 'theo quy định|quy định|trước đây|thay vì|thay cho|theo luật định|so với',

  // ── Steps ──
  total:
    'tổng thời gian|tổng thời hạn|tổng cộng|tổng số|tổng thời gian giải quyết|tổng thời gian thực hiện|tổng thời gian xử lý|thời gian tổng',
  within: 'trong đó|cụ thể như sau|cụ thể|bao gồm|như sau',
  step: 'bước|hẹn lần|giai đoạn|đợt',

  /** Tiền: what stands before it is about fees. */
  fee: 'đồng|lệ phí|phí|miễn phí|miễn lệ phí',

  // ── What the time is of ──
  /** Thời hạn giải quyết: says outright that it is the limit of the procedure. */
  limitHead:
    'thời hạn giải quyết|thời gian giải quyết|thời hạn thực hiện|thời gian thực hiện|thời hạn xử lý|thời gian xử lý|thời hạn trả kết quả|thời gian trả kết quả|thời hạn hoàn thành|thời gian hoàn thành|thời hạn giải quyết hồ sơ|thời gian giải quyết hồ sơ|thời hạn giải quyết thủ tục hành chính|thời hạn giải quyết tthc|thời gian giải quyết tthc|giải quyết và trả kết quả|thời hạn cấp|thời gian cấp|thời hạn phê duyệt|thời hạn tuyển chọn|thời hạn quyết toán|thời hạn cung cấp|thời gian cung cấp|thời hạn quyết định|thời hạn ban hành',
  /** Cách nộp: a way of handing in stands before the limit and says nothing about it. */
  channel:
    'trực tiếp|trực tuyến|bưu chính|bưu điện|nộp hồ sơ|gửi hồ sơ|cách thức|cách thức thực hiện|cách thực hiện|môi trường điện tử|dịch vụ công|qua mạng|fax|nộp|thông qua',
  /** Cơ quan: who works on it. */
  agency:
    'cơ quan|ủy ban nhân dân|uỷ ban nhân dân|ubnd|sở|bộ|cục|chi cục|tổng cục|phòng chuyên môn|phòng văn hóa|phòng tư pháp|phòng đăng ký|ban chỉ huy|ban quản lý|ban giám đốc|chủ tịch|bộ trưởng|thủ tướng|giám đốc|công an|bộ phận|trung tâm|hội đồng|văn phòng|đơn vị|cấp xã|cấp tỉnh|cấp huyện|cấp trung đoàn|cấp quân khu|cấp sư đoàn|cấp có thẩm quyền|người có thẩm quyền|ngân hàng nhà nước|ubcknn|bảo hiểm xã hội|chỉ huy|cảng vụ|biên phòng|tòa án|tổ thẩm định|kho bạc|cơ quan thuế|cấp đại đội|tư lệnh|bộ tư lệnh|lãnh đạo|vụ tổ chức|quân khu|ủy ban|uỷ ban|trưởng thôn|các cơ quan|viện kiểm sát|cơ sở đào tạo',
  /** Words that only look like one of the others. */
  noise:
    'kết quả giải quyết|tình trạng giải quyết|kết quả xử lý|cơ sở|trụ sở|cán bộ|toàn bộ|đường bộ|nội bộ|đồng bộ|tiến bộ|trường hợp này|trong trường hợp này|theo từng trường hợp|từng trường hợp|thời gian biểu|giải quyết trước|quy trình|tờ trình|công trình|chương trình|lộ trình|giải trình|tiến trình|trình tự|trình độ|hồ sơ trình|hồ trình|quá trình|cơ quan chủ trì|đăng ký|văn bản đề nghị|đơn đề nghị|hồ sơ đề nghị|văn bản yêu cầu|đơn yêu cầu|phiếu yêu cầu|văn bản thông báo|giấy đề nghị|người yêu cầu|báo cáo của|người đề nghị|người giải quyết|nghị quyết|thủ tục',
  /** Người nộp: who asks; their time is not the authority's. */
  applicant:
    'doanh nghiệp|người nộp hồ sơ|cơ sở|tổ chức|cá nhân|thương nhân|chủ cơ sở|tổ chức cá nhân|người nộp thuế|chủ đầu tư|nhà đầu tư|người yêu cầu|thương nhân|công dân phải|cơ sở phải|tổ chức tín dụng|chủ dự án|người làm thủ tục|công ty|người sử dụng đất|chủ tàu|người khai|người nhận con nuôi|chủ sở hữu|người dự thi|thí sinh|người khai|bên đi vay',
  /** Quyền của người nộp. */
  right: 'có quyền',
  /** Việc có thể đi liền với kết quả: "kiểm tra thực tế, cấp giấy phép". */
  check: 'kiểm tra|thẩm định|tiếp nhận|xem xét|thẩm tra|rà soát|đánh giá|khảo sát|đo đạc|tổ chức kiểm tra|tổ chức thẩm định',
  /** Việc của một bước: what is done on the way, with no result for who asked. */
  stage:
    'xác minh|niêm yết|lấy ý kiến|cho ý kiến|có ý kiến|xin ý kiến|góp ý|tổng hợp|lập danh sách|hướng dẫn|chuyển hồ sơ|gửi hồ sơ|báo cáo|đăng tải|công khai|bổ sung hồ sơ|bổ sung|khắc phục|yêu cầu|thành lập|tham mưu|dự thảo|trả lời bằng văn bản|có văn bản trả lời|trả lời|thông báo|phối hợp|họp|chuyển|gửi|đề nghị|kiến nghị|lập biên bản|lập hồ sơ|hoàn thiện|hoàn chỉnh|giải trình|nộp|thụ lý|mời|lập|thống nhất|bàn giao|cập nhật|lưu|phân công|xác định|phản hồi|thực hiện nghĩa vụ|thu hồi vũ khí|trích lục|trích đo|đối chiếu|phiếu lấy ý kiến',
  /** Kiểm tra đầu vào: whether the dossier is complete, never the result. */
  intake: 'tính đầy đủ|tính hợp lệ|sự đầy đủ|thành phần hồ sơ|tính chính xác',
  /** Trình: hands on to somebody else, so the result is not theirs. */
  handsOn: 'trình|có văn bản trình|để trình|và trình',
  /** Kết quả: what ends the procedure. */
  result:
    'cấp giấy|cấp giấy phép|cấp chứng chỉ|cấp lại|cấp đổi|cấp mới|cấp phép|cấp bản|cấp thẻ|cấp sổ|cấp văn bản|cấp mã|cấp tài khoản|cấp quyết định|cấp đăng ký|cấp chứng nhận|cấp số|cấp phiếu|cấp thị thực|cấp bằng|cấp phó bản|việc cấp|cấp gia hạn|cấp cho|cấp hoặc|cấp c|cấp và|cấp điều chỉnh|điều chỉnh giấy|tổ chức cấp|trả kết quả|trả giấy|ra quyết định|ban hành quyết định|có quyết định|quyết định|phê duyệt|chấp thuận|công nhận|giải quyết|xác nhận|gia hạn|xử lý|hoàn thành|thông báo kết quả|trả lời kết quả|chứng thực|mở khóa|khóa',
  /** Không phải thời hạn giải quyết. */
  otherTime:
    'thời hạn hiệu lực|có hiệu lực|hiệu lực|thời hạn sử dụng|có giá trị|giá trị sử dụng|thời hạn bổ sung|thời gian bổ sung|thời hạn hoàn thiện|thời gian hoàn thiện|thời hạn xác minh|thời gian xác minh|thời hạn thông báo|thời gian thông báo|thời hạn niêm yết|thời gian niêm yết|niêm yết công khai|thời gian đăng ký|thời hạn khiếu nại|thời hiệu|thời hạn lưu|thời hạn công khai|thời gian công khai|thời hạn nộp|thời gian nộp|thời hạn báo cáo|thời hạn chuyển|thời hạn gửi|thời hạn trả lời|thời hạn lấy ý kiến|thời gian lấy ý kiến|thời hạn khắc phục|thời gian khắc phục|thời hạn hoạt động|thời hạn chỉnh sửa|thời gian chỉnh sửa|thời gian kiểm tra thực địa|chi phí|chi phí tuân thủ|thời gian di dời',
  /** Phần đầu của việc giải quyết: a part, unless the result is named with it. */
  partTime:
    'thời hạn tiếp nhận|thời gian tiếp nhận|thời hạn kiểm tra|thời gian kiểm tra|thời hạn thẩm định|thời gian thẩm định|thời hạn xem xét|thời gian xem xét|thời hạn đánh giá|thời gian đánh giá|thời hạn tổ chức|thời gian tổ chức|thời hạn công bố|thời hạn rà soát|thời hạn thẩm tra|thời gian thẩm tra|thời hạn sở|thời hạn cục|thời hạn bộ',

  // ── At once, the same day ──
  sameDay:
    'trong ngày|trong ngày làm việc|ngay trong ngày|ngay trong ngày làm việc|trong cùng ngày|ngay trong cùng ngày|cùng ngày|cùng ngày làm việc|trong 01 buổi|trong nội ngày',
  nextDay:
    'ngày làm việc tiếp theo|ngày làm việc kế tiếp|ngày làm việc liền kề|ngày làm việc sau|ngày làm việc liền sau|ngày làm việc liền kề tiếp theo',
  nextDate: 'ngày tiếp theo|ngày kế tiếp|ngày hôm sau|hôm sau|ngày liền kề|ngày sau',
  sameSession: 'trong buổi|ngay trong buổi|trong buổi làm việc|ngay trong buổi làm việc|trong cùng buổi|cùng buổi',
  sameWeek: 'trong tuần|trong tuần làm việc|ngay trong tuần|trong cùng tuần',
  atOnce:
    'ngay sau khi|ngay khi|ngay lập tức|ngay tức thì|giải quyết ngay|trả ngay|trả kết quả ngay|thực hiện ngay|cấp ngay|xử lý ngay|chứng thực ngay|ngay thời điểm|ngay tại thời điểm|ngay|cấp ngay sau khi|giải quyết ngay sau khi|trả ngay sau khi|trả kết quả ngay sau khi|thực hiện ngay sau khi|xử lý ngay sau khi|thực hiện ngay khi|giải quyết ngay khi|cấp ngay khi|trả kết quả ngay khi',
  notAtOnce: 'ngay trước khi|ngay trước',

  // ── Why there is none ──
  noLimit:
    'không có thông tin|không quy định|không có quy định|chưa quy định|chưa có quy định|không có|không|chưa có thông tin|không xác định|không tính thời gian|không giới hạn|chưa có|không áp dụng|không quy định cụ thể|không quy định thời hạn|không quy định về thời hạn|không quy định thời gian|đang cập nhật|chưa cập nhật',
  noResult: 'không phải trả kết quả|không trả kết quả|không có kết quả|không trả lại kết quả',
  depends: 'tùy|tuỳ|tùy thuộc|tuỳ thuộc|tùy theo|tuỳ theo|theo từng trường hợp|tùy nội dung|tùy từng trường hợp',
  elsewhere:
    'theo quy định của|theo quy định tại|quy định tại|theo quy chế|theo kế hoạch|theo thỏa thuận|theo thoả thuận|theo hợp đồng|theo thông báo|theo luật|theo nghị định|thỏa thuận|thực hiện theo quy định|theo quy định pháp luật|theo quy định hiện hành|theo quy định',
  byEvent:
    'trước khi|trước ngày|chậm nhất vào ngày|vào ngày|được coi là kết thúc|kết thúc khi|hàng quý|hằng quý|hàng tháng|hằng tháng|hàng năm|hằng năm|định kỳ|cho đến khi|theo đợt|theo từng đợt|trước giờ|ngay trước khi',
  superseded:
    'đã được thay thế|được thay thế bằng|bị thay thế|thay thế bởi|đã bãi bỏ|bị bãi bỏ|được bãi bỏ|đã hết hiệu lực|hết hiệu lực thi hành|không còn hiệu lực',
  incomplete:
    'chưa đầy đủ|không đầy đủ|không hợp lệ|chưa hợp lệ|chưa đủ|không đủ|không đáp ứng|chưa đáp ứng|không đạt|chưa đạt|chưa chính xác|chưa đúng|không đúng|từ chối|không chấp thuận|không đồng ý|không chấp nhận|cần bổ sung|phải bổ sung|thiếu',
} as const;
