import type { TranslatedVariants } from '../language.ts';

/** The Korean prompt variants. */
export const promptVariants: TranslatedVariants = {
  'only-you': {
    title: '로그인에 2단계 인증을 추가할까요?',
    body: '비밀번호는 내 계정을 열어요. 2단계 인증을 더하면 나에게만 열려요.',
    benefit: '{minutes, plural, other {약 #분}} 걸려요. 언제든 바꿀 수 있어요.',
    primary: '2단계 인증 추가',
  },
  faster: {
    title: '얼굴이나 지문으로 로그인할까요?',
    body: '이 기기를 잠금 해제하듯 빠르게 로그인해요. 입력할 코드가 없어요.',
    benefit: '나에게는 빠르고, 나만 쓸 수 있어요.',
    primary: '빠른 로그인 설정',
  },
  'first-payment': {
    title: '내 결제는 나만 할 수 있게',
    body: '첫 결제가 완료됐어요. 2단계 인증을 추가하면 다음 결제도 나만 할 수 있어요.',
    benefit: '{minutes, plural, other {약 #분}} 걸려요.',
    primary: '내 결제 보호하기',
  },
  'first-invite': {
    title: '팀이 커지고 있어요',
    body: '방금 {name} 님을 초대했어요. 2단계 인증으로 함께하는 작업을 지켜 주세요.',
    benefit: '{minutes, plural, other {약 #분}} 걸려요. 팀원은 아무것도 하지 않아도 돼요.',
    primary: '2단계 인증 추가',
  },
  'new-device': {
    title: '새 기기에서 로그인했어요',
    body: '{date}에 {device}에서 로그인했어요. 2단계 인증을 쓰면 새 기기마다 내 확인을 거쳐요.',
    benefit: '어떤 기기를 허용할지 직접 정해요.',
    primary: '2단계 인증 추가',
  },
  'one-week': {
    title: '벌써 일주일, 잘하고 있어요!',
    body: '여기에 쌓아 온 것들을 2단계 인증으로 안전하게 지켜요.',
    benefit: '{minutes, plural, other {약 #분}} 걸려요.',
    primary: '안전하게 지키기',
  },
  finish: {
    title: '더 안전한 계정까지 한 단계 남았어요',
    body: '{setting} 설정을 켰어요. 이어서 2단계 인증을 추가하면 가장 좋아요.',
    benefit: '그러면 모두 끝나요.',
    primary: '설정 마치기',
  },
  'spare-key': {
    title: '예비 열쇠가 있는 2단계 인증',
    body: '설정할 때 복구 코드를 드려요. 휴대전화를 잃어버려도 들어올 수 있어요.',
    benefit: '{minutes, plural, other {약 #분}} 걸려요. 코드는 안전한 곳에 보관하세요.',
    primary: '2단계 인증 추가',
  },
  'only-when': {
    title: '중요할 때만 2단계 인증',
    body: '새 기기나 큰 변경이 있을 때만 물어봐요. 이 기기에서는 평소처럼 로그인해요.',
    benefit: '대부분은 느끼지 못할 거예요.',
    primary: '2단계 인증 추가',
  },
  peers: {
    title: '팀의 {share}가 함께하고 있어요',
    body: '팀의 {share}가 2단계 인증으로 로그인해요. 함께 추가해 보세요.',
    benefit: '{minutes, plural, other {약 #분}} 걸려요.',
    primary: '2단계 인증 추가',
  },
  notice: {
    title: '{date}까지 2단계 인증 추가',
    body: '이제 더 큰 금액을 보낼 수 있어요. {date}부터는 나만 보낼 수 있도록 2단계 인증으로 확인해요.',
    benefit: '오늘 추가하면 준비가 끝나요.',
    primary: '2단계 인증 추가',
  },
  'required-from': {
    title: '{date}까지 2단계 인증 추가',
    body: '{date}부터 여기서는 모두 2단계 인증으로 로그인해요. 그때까지는 언제 할지 고를 수 있어요.',
    benefit: '오늘 추가하면 준비가 끝나요.',
    primary: '2단계 인증 추가',
  },
  gate: {
    title: '{amount} 보내기 전 한 단계',
    body: '이 금액은 본인인지 확인해요. 2단계 인증을 한 번만 설정하면 준비가 끝나요.',
    benefit: '결제 내용은 저장되어 있어요.',
    primary: '2단계 인증 설정',
  },
  classic: {
    title: '2단계 인증(2FA)을 추가할까요?',
    body: '계정에 민감한 데이터가 있어요. 2FA는 비밀번호 유출에 대비해요.',
    benefit: '설정에 2분 걸려요.',
    primary: '2FA 설정',
  },
};
