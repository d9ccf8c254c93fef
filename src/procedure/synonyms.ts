/**
 * What people type and portals advertise, and the words that official names have for it. Only where the words themselves are
 * not in the names: "khai sinh" is found without it.
 */
export const SYNONYMS: readonly (readonly [said: string, ...official: string[]])[] = [
  // Land: the certificate by the colour of its cover, and what is done to it.
  ['sổ đỏ', 'giấy chứng nhận quyền sử dụng đất', 'giấy chứng nhận đã cấp', 'đăng ký đất đai'],
  ['sổ hồng', 'giấy chứng nhận quyền sử dụng đất', 'giấy chứng nhận đã cấp', 'quyền sở hữu nhà ở'],
  ['bìa đỏ', 'giấy chứng nhận quyền sử dụng đất', 'giấy chứng nhận đã cấp'],
  ['sang tên', 'chuyển nhượng', 'đăng ký biến động'],
  ['tách sổ', 'tách thửa'],
  ['cắm sổ', 'thế chấp', 'biện pháp bảo đảm'],
  ['gcn', 'giấy chứng nhận'],
  ['gcnqsdđ', 'giấy chứng nhận quyền sử dụng đất'],
  ['qsdđ', 'quyền sử dụng đất'],
  ['bđs', 'bất động sản'],
  // Civil status and papers.
  ['giấy khai sinh', 'khai sinh'],
  ['làm khai sinh', 'đăng ký khai sinh'],
  ['trích lục khai sinh', 'trích lục hộ tịch'],
  ['báo tử', 'khai tử'],
  ['giấy độc thân', 'xác nhận tình trạng hôn nhân'],
  ['độc thân', 'xác nhận tình trạng hôn nhân'],
  ['cưới', 'kết hôn'],
  ['nhận cha con', 'nhận cha mẹ con'],
  ['đổi tên', 'thay đổi cải chính hộ tịch'],
  ['nhập khẩu', 'đăng ký thường trú'],
  ['hộ khẩu', 'thường trú', 'cư trú'],
  ['cmnd', 'căn cước'],
  ['cccd', 'căn cước'],
  ['chứng minh thư', 'căn cước'],
  ['căn cước công dân', 'căn cước'],
  ['bằng lái', 'giấy phép lái xe'],
  ['lý lịch', 'lý lịch tư pháp'],
  // Certification.
  ['sao y', 'chứng thực bản sao'],
  ['công chứng', 'chứng thực'],
  ['photo công chứng', 'chứng thực bản sao'],
  // Social insurance.
  ['bhxh', 'bảo hiểm xã hội'],
  ['bhyt', 'bảo hiểm y tế'],
  ['bhtn', 'bảo hiểm thất nghiệp'],
  ['lương hưu', 'hưu trí'],
  ['thẻ bảo hiểm', 'thẻ bảo hiểm y tế', 'thẻ bhyt'],
  ['bảo hiểm y tế', 'bhyt'],
  ['bảo hiểm xã hội', 'bhxh'],
  // Business, building, others.
  ['gpxd', 'giấy phép xây dựng'],
  ['giấy phép xây dựng', 'cấp phép xây dựng'],
  ['gpkd', 'đăng ký kinh doanh', 'đăng ký hộ kinh doanh', 'đăng ký doanh nghiệp'],
  ['giấy phép kinh doanh', 'đăng ký kinh doanh', 'đăng ký hộ kinh doanh', 'đăng ký doanh nghiệp'],
  ['mở công ty', 'đăng ký thành lập doanh nghiệp', 'đăng ký thành lập công ty'],
  ['atvstp', 'an toàn thực phẩm'],
  ['vệ sinh an toàn thực phẩm', 'an toàn thực phẩm'],
  ['pccc', 'phòng cháy'],
  ['ubnd', 'ủy ban nhân dân'],
];
