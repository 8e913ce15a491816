import type { Translated } from '../catalogue.ts';
import { productNames, type settings as source } from './en.settings.ts';

/** Korean: the settings on the security page. */
export const settings: Translated<typeof source> = {
  'settings.loading': '확인하고 있어요…',

  'devices.title': '기억한 기기',
  'devices.body': '표시된 날까지 2단계 인증 없이 로그인해요. 큰 변경은 계속 확인해요.',
  'devices.empty':
    '아직 없어요. 로그인할 때 그 기기에서 {days, plural, other {#일}} 동안 2단계 인증을 건너뛸 수 있어요.',
  'devices.name': '{system}의 {browser}',
  'devices.unknown': '내 기기',
  'devices.here': '이 기기',
  'devices.remembered': '기억: {when}',
  'devices.until': '{date}까지',
  'devices.forget': '기억 지우기',
  'devices.forgetNamed': '{name} 기억 지우기',
  'devices.forgetAll': '모든 기기 기억 지우기',
  'devices.forgotten.one': '지웠어요. 이제 그 기기에서 2단계 인증을 물어봐요.',
  'devices.forgotten.all': '모두 지웠어요. 이제 모든 곳에서 2단계 인증을 물어봐요.',
  'devices.all.title': '모든 기기의 기억을 지울까요?',
  'devices.all.body': '다음 로그인 때 기기마다 2단계 인증을 물어봐요. 이 기기도 마찬가지예요.',
  'devices.all.action': '모두 지우기',
  'devices.all.keep': '유지',

  'preferences.title': '물어봐도 되는 것',
  'preferences.suggest': '2단계 인증 제안',
  'preferences.suggest.on': '방금 무언가를 마쳤을 때 가끔요. 도중에는 묻지 않아요.',
  'preferences.suggest.off': '원하지 않는다고 하셨어요. 필요할 때만 말씀드려요.',
  'preferences.reminders': '이메일로 알림',
  'preferences.reminders.on': '‘나중에 알림’에서 고른 날에 이메일을 보내고, 가끔 다음 단계도 알려 드려요.',
  'preferences.reminders.off': '이메일은 보내지 않아요. 대신 여기에서 알려 드려요.',
  'preferences.saved': '저장했어요.',
  'preferences.undo': '되돌리기',

  'history.title': '지금까지 물어본 것',
  'history.body': '지난 1년 동안의 제안과 답변이에요.',
  'history.empty': '아직 물어본 것이 없어요.',
  'history.kind.soft': '2단계 인증 제안',
  'history.kind.notice': '2단계 인증이 필요해진다는 안내',
  'history.kind.required': '2단계 인증 설정',
  'history.answer.enrolled': '설정했어요',
  'history.answer.dismissed': '거절했어요',
  'history.answer.later': '나중을 골랐어요',
  'history.answer.closed': '닫았어요',
  'history.answer.none': '아직 답하지 않았어요',
  'history.skipped': '로그인할 때 제안을 건너뛰었어요',
  'history.download': '목록 내려받기',
  'history.cannotDownload': '여기서는 다운로드할 수 없어요. 다른 브라우저에서 이 페이지를 여세요.',

  'codeUsed.title': '{remaining, plural, =0 {마지막 복구 코드를 썼어요} other {복구 코드가 #개 남았어요}}',
  'codeUsed.body': '방금 하나를 썼어요. 온 김에 새로 만들면 예비 열쇠가 다시 모두 갖춰져요.',
  'codeUsed.bodyLast':
    '지금 새로 만드세요. 코드가 없으면 휴대전화나 기기를 잃어버렸을 때 들어오지 못할 수 있어요.',
  'codeUsed.action': '새 코드 만들기',
  'codeUsed.later': '지금은 안 함',

  'phone.title': '어느 번호로 문자를 보낼까요?',
  'phone.body': '내 번호인지 확인하려고 지금 코드를 보내요.',
  'phone.failed.title': '불러오지 못했어요',
  'phone.country': '국가 또는 지역',
  'phone.number': '전화번호',
  'phone.send': '코드 보내기',
  'phone.empty': '먼저 전화번호를 입력하세요.',
  'phone.too_short': '{country} 번호로는 몇 자리가 모자라요. 번호 끝을 확인하세요.',
  'phone.too_long': '{country} 번호보다 자릿수가 많아요. 국가와 번호를 확인하세요.',
  'phone.wrong': '{country}에는 이런 번호가 없어요. 국가와 앞자리를 확인하세요.',

  ...productNames,
  'system.ios': 'iPhone 또는 iPad',
};
