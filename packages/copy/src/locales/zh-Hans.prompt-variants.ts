import type { TranslatedVariants } from '../language.ts';

/** The Simplified Chinese prompt variants. */
export const promptVariants: TranslatedVariants = {
  'only-you': {
    title: '要为登录添加两步验证吗？',
    body: '密码可以打开你的账户。加上两步验证，就只有你能打开。',
    benefit: '大约需要 {minutes, plural, other {# 分钟}}，随时可以更改。',
    primary: '添加两步验证',
  },
  faster: {
    title: '用面容或指纹登录？',
    body: '和解锁这台设备一样快，不用输入验证码。',
    benefit: '对你很快，而且只认你。',
    primary: '设置快速登录',
  },
  'first-payment': {
    title: '你的付款，由你做主',
    body: '首笔付款已完成。添加两步验证后，下一笔只有你能付。',
    benefit: '大约需要 {minutes, plural, other {# 分钟}}。',
    primary: '保护我的付款',
  },
  'first-invite': {
    title: '你的团队在壮大',
    body: '你刚刚邀请了 {name}。添加两步验证，守护你们共同的工作。',
    benefit: '大约需要 {minutes, plural, other {# 分钟}}，团队成员不用做任何事。',
    primary: '添加两步验证',
  },
  'new-device': {
    title: '你在新设备上登录了',
    body: '{date}，我们看到来自 {device} 的登录。有了两步验证，每台新设备都要先经过你同意。',
    benefit: '哪些设备可以进入，由你决定。',
    primary: '添加两步验证',
  },
  'one-week': {
    title: '已经一周了，做得真好！',
    body: '你在这里已有所积累。添加两步验证，让它更安全。',
    benefit: '大约需要 {minutes, plural, other {# 分钟}}。',
    primary: '保护账户',
  },
  finish: {
    title: '再走一步，账户更安全',
    body: '你已开启{setting}。接下来最值得做的就是添加两步验证。',
    benefit: '然后就全部完成了。',
    primary: '完成设置',
  },
  'spare-key': {
    title: '带备用钥匙的两步验证',
    body: '设置时你会得到恢复码。就算手机丢了，也能登录。',
    benefit: '大约需要 {minutes, plural, other {# 分钟}}。请把恢复码放在安全的地方。',
    primary: '添加两步验证',
  },
  'only-when': {
    title: '两步验证，只在关键时刻',
    body: '只有在新设备上或做重大更改时才会验证。在这台设备上，照常登录。',
    benefit: '大多数日子里，你不会察觉到它。',
    primary: '添加两步验证',
  },
  peers: {
    title: '和团队中 {share} 的人一起',
    body: '你的团队中有 {share} 的人使用两步验证登录。你也来添加吧。',
    benefit: '大约需要 {minutes, plural, other {# 分钟}}。',
    primary: '添加两步验证',
  },
  notice: {
    title: '请在 {date} 前添加两步验证',
    body: '你现在可以发送更大的金额了。从 {date} 起，发送时会用两步验证确认，只有你能发送。',
    benefit: '今天添加，就准备好了。',
    primary: '添加两步验证',
  },
  'required-from': {
    title: '请在 {date} 前添加两步验证',
    body: '从 {date} 起，这里的所有人都用两步验证登录。在此之前由你选择时间。',
    benefit: '今天添加，就准备好了。',
    primary: '添加两步验证',
  },
  gate: {
    title: '发送 {amount} 前还有一步',
    body: '对于这样的金额，我们会确认是你本人。设置一次两步验证即可。',
    benefit: '你的付款已保存。',
    primary: '设置两步验证',
  },
  classic: {
    title: '要添加双重身份验证吗？',
    body: '你的账户包含敏感数据。2FA 可防范密码泄露。',
    benefit: '设置需要 2 分钟。',
    primary: '设置 2FA',
  },
};
