# make-events.awk -v n=N [-v step=SECONDS] - a calendar of N events as offices write them, about
# 1 kB each: Chinese text that folds, two people invited, an alarm, a zone.  Event I starts
# I * step seconds after 2023-01-01 08:00 in Shanghai (step 1800 unless given).
function civil(seconds,  days, z, era, doe, yoe, doy, mp, d, m, y) {
  days = int(seconds / 86400); z = days + 719468; era = int(z / 146097); doe = z - era * 146097
  yoe = int((doe - int(doe / 1460) + int(doe / 36524) - int(doe / 146096)) / 365)
  doy = doe - (365 * yoe + int(yoe / 4) - int(yoe / 100)); mp = int((5 * doy + 2) / 153)
  d = doy - int((153 * mp + 2) / 5) + 1; m = mp < 10 ? mp + 3 : mp - 9; y = yoe + era * 400 + (m <= 2)
  seconds -= days * 86400
  return sprintf("%04d%02d%02dT%02d%02d%02d", y, m, d, int(seconds / 3600), int(seconds / 60) % 60, seconds % 60)
}
function line(text) { printf "%s\r\n", text }
BEGIN {
  if (!step) step = 1800
  line("BEGIN:VCALENDAR"); line("VERSION:2.0"); line("PRODID:-//bench//bench//EN")
  line("BEGIN:VTIMEZONE"); line("TZID:Asia/Shanghai"); line("BEGIN:STANDARD"); line("DTSTART:19920101T000000")
  line("TZOFFSETFROM:+0800"); line("TZOFFSETTO:+0800"); line("END:STANDARD"); line("END:VTIMEZONE")
  for (i = 0; i < n; i++) {
    start = 1672560000 + i * step
    line("BEGIN:VEVENT")
    # scattered as random UUIDs are, and each only once: an odd factor permutes 32 bits
    line(sprintf("UID:%08x-0000-4000-8000-%012x", (i * 40503 * 64 + 12345) % 4294967296, i))
    line("DTSTAMP:20230101T000000Z"); line("CREATED:20230101T000000Z"); line("LAST-MODIFIED:20230101T000000Z")
    line("SEQUENCE:0")
    line("DTSTART;TZID=Asia/Shanghai:" civil(start)); line("DTEND;TZID=Asia/Shanghai:" civil(start + 5400))
    line("SUMMARY:民法典进农村：婚姻家庭与继承（第" i "场）")
    line("DESCRIPTION:彩礼、分家、立遗嘱、赡养老人\\, 有问题可")
    line(" 当面问。家里老人不看手机的，请代为转告")
    line(" 。法律援助热线：12348\\n青禾街道司法所")
    line("LOCATION:第" i % 977 "村新时代文明实践站")
    line("CATEGORIES:法治讲座"); line("STATUS:TENTATIVE")
    line("ORGANIZER;CN=青禾街道司法所:mailto:qinghe@pufa.invalid")
    line("ATTENDEE;CN=张三;PARTSTAT=ACCEPTED:mailto:zhangsan@example.invalid")
    line("ATTENDEE;CN=李四;PARTSTAT=NEEDS-ACTION:mailto:lisi@example.invalid")
    line("CONTACT:李律师"); line("X-PUFA-OFFICE:qinghe"); line("X-PUFA-KIND:LECTURE"); line("X-PUFA-STAGE:PLANNED")
    line("X-PUFA-VILLAGE:v" i % 977); line("X-PUFA-SPEAKER:a" i % 499); line("X-PUFA-CHANNEL:乡村")
    line("X-PUFA-LAW:民法典")
    line("BEGIN:VALARM"); line("ACTION:DISPLAY"); line("DESCRIPTION:讲座"); line("TRIGGER:-PT30M"); line("END:VALARM")
    line("END:VEVENT")
  }
  line("END:VCALENDAR")
}
