import type { Translated } from '../catalogue.ts';
import { productNames, type settings as source } from './en.settings.ts';

/** Arabic: the settings on the security page. */
export const settings: Translated<typeof source> = {
  'settings.loading': 'جارٍ الاطلاع…',

  'devices.title': 'الأجهزة المحفوظة',
  'devices.body': 'تسجّل الدخول من دون الخطوة الثانية حتى اليوم الظاهر. أما التغييرات الكبيرة فتطلبها دائمًا.',
  'devices.empty':
    'لا أجهزة بعد. عند تسجيل الدخول يمكنك تخطي الخطوة الثانية على الجهاز لمدة {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}.',
  'devices.name': '{browser} على {system}',
  'devices.unknown': 'أحد أجهزتك',
  'devices.here': 'هذا الجهاز',
  'devices.remembered': 'حُفظ: {when}',
  'devices.until': 'حتى {date}',
  'devices.forget': 'نسيان',
  'devices.forgetNamed': 'نسيان {name}',
  'devices.forgetAll': 'نسيان كل الأجهزة',
  'devices.forgotten.one': 'تم النسيان. سنطلب خطوتك الثانية هناك من الآن فصاعدًا.',
  'devices.forgotten.all': 'تم نسيانها كلها. سنطلب خطوتك الثانية في كل مكان من الآن فصاعدًا.',
  'devices.all.title': 'نسيان كل الأجهزة؟',
  'devices.all.body': 'سيطلب كل منها خطوتك الثانية عند تسجيل الدخول التالي. وهذا الجهاز أيضًا.',
  'devices.all.action': 'نسيانها كلها',
  'devices.all.keep': 'إبقاؤها',

  'preferences.title': 'ما يمكننا أن نسألك عنه',
  'preferences.suggest': 'اقتراح خطوة ثانية',
  'preferences.suggest.on': 'بين حين وآخر، عندما تنتهي من أمر ما. وليس في منتصفه أبدًا.',
  'preferences.suggest.off': 'طلبت ألا نفعل. نتحدث فقط عند الحاجة.',
  'preferences.reminders': 'تذكيري بالبريد الإلكتروني',
  'preferences.reminders.on': 'رسالة في اليوم الذي اخترته في «تذكيري لاحقًا»، وأحيانًا رسالة عن خطوة تالية.',
  'preferences.reminders.off': 'لا رسائل. نذكّرك هنا بدلًا من ذلك.',
  'preferences.saved': 'تم الحفظ.',
  'preferences.undo': 'تراجع',

  'history.title': 'ما سألناك عنه',
  'history.body': 'اقتراحات السنة الماضية وإجاباتك.',
  'history.empty': 'لم نسألك عن شيء بعد.',
  'history.kind.soft': 'اقتراح خطوة ثانية',
  'history.kind.notice': 'إشعار بأن خطوة ثانية ستصبح لازمة',
  'history.kind.required': 'إعداد خطوة ثانية',
  'history.answer.enrolled': 'تم الإعداد',
  'history.answer.dismissed': 'الإجابة: لا',
  'history.answer.later': 'الإجابة: لاحقًا',
  'history.answer.closed': 'تم الإغلاق',
  'history.answer.none': 'لا إجابة بعد',
  'history.skipped': 'تم تخطي العرض عند تسجيل الدخول',
  'history.download': 'تنزيل القائمة',
  'history.cannotDownload': 'لا يمكن التنزيل هنا. افتح هذه الصفحة في متصفح آخر.',

  'codeUsed.title':
    '{remaining, plural, zero {كان هذا آخر رمز استرداد لديك} one {بقي لديك رمز استرداد واحد} two {بقي لديك رمزا استرداد} few {بقيت لديك # رموز استرداد} many {بقي لديك # رمز استرداد} other {بقي لديك # رمز استرداد}}',
  'codeUsed.body': 'لقد استخدمت رمزًا للتو. أنشئ مجموعة جديدة الآن لتكتمل مفاتيحك الاحتياطية من جديد.',
  'codeUsed.bodyLast': 'أنشئ مجموعة جديدة الآن. من دونها قد يمنعك فقدان هاتف أو جهاز من الدخول.',
  'codeUsed.action': 'إنشاء رموز جديدة',
  'codeUsed.later': 'ليس الآن',

  'phone.title': 'إلى أي رقم نرسل الرسالة؟',
  'phone.body': 'نرسل إليه رمزًا الآن للتأكد من أنه رقمك.',
  'phone.failed.title': 'لم يُحمَّل هذا',
  'phone.country': 'البلد أو المنطقة',
  'phone.number': 'رقم الهاتف',
  'phone.send': 'إرسال الرمز',
  'phone.empty': 'أدخل رقم هاتفك أولًا.',
  'phone.too_short': 'تنقص بعض الأرقام لهذا البلد: {country}. راجع نهاية الرقم.',
  'phone.too_long': 'هذه أرقام أكثر مما في أرقام هذا البلد: {country}. راجع البلد والرقم.',
  'phone.wrong': 'لا يوجد رقم كهذا في {country}. راجع البلد والأرقام الأولى.',

  ...productNames,
  'system.ios': 'iPhone أو iPad',
};
