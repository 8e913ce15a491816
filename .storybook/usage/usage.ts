/** When a component is used, and how. */
export interface Usage {
  when: string;
  dos: readonly string[];
  donts: readonly string[];
}

/** The usage of every documented component, by the title of its page. */
export const usages: Readonly<Record<string, Usage>> = {
  'Ask/Prompt': {
    when: 'To offer a second step at the end of a task, when the server has decided to.',
    dos: [
      'Let the server decide: the prompt renders only after it said “show”.',
      'Say what the person gains, and name the gesture: face, fingerprint or PIN.',
      'Take “Not now” at once. A date or a reason afterwards is optional.',
    ],
    donts: [
      'Do not open it over a form in progress or over another dialog.',
      'Do not write “must” or “required” in a soft prompt, and no false urgency.',
      'Do not add a second primary button.',
    ],
  },
  'Ask/Next step': {
    when: 'For people who have a second step already: the one thing that helps most next.',
    dos: ['Place it in a page of the account, where there is time for it.', 'Show one suggestion at a time.'],
    donts: [
      'Do not show it during a payment or a sign-in.',
      'Do not bring it back in the same session after an answer.',
    ],
  },
  'Ask/Offer at sign-in': {
    when: 'Directly after a registration or a sign-in, in a set-up mode that asks there.',
    dos: ['Keep “Skip” as easy to reach as the set-up.', 'Go on to the page that the person wanted.'],
    donts: ['Do not ask again after a skip: the server keeps it, on every device.'],
  },
  'Set up/Factor picker': {
    when: 'To choose the kind of second step.',
    dos: ['Put the passkey first where the device can use one.', 'Show why a factor cannot be chosen.'],
    donts: [
      'Do not recommend text messages: they are marked as weaker.',
      'Do not hide the strength of a factor.',
    ],
  },
  'Set up/Enrollment': {
    when: 'The whole set-up of one factor, in a dialog or in a page.',
    dos: [
      'Start a passkey from the click of the person, with options that are there already.',
      'Offer the key as text beside the QR code: nobody scans their own phone.',
      'Treat a cancelled passkey as neutral.',
    ],
    donts: [
      'Do not start again when the page loads anew: it goes on where it was.',
      'Do not show a code or a key anywhere else.',
    ],
  },
  'Set up/Enrollment/Factor screens': {
    when: 'The set-up screen of each factor, with every answer it can give.',
    dos: [
      'Say what to check after a wrong code, e.g. the clock of the phone.',
      'Count down to the next code with the time of the server.',
    ],
    donts: ['Do not split the code over several inputs: paste and autofill need one.'],
  },
  'Set up/Enrollment/Phone number': {
    when: 'To ask for a phone number, before text messages are set up.',
    dos: [
      'Accept a number in any common notation, pasted or typed.',
      'Format while typing, as the country does.',
    ],
    donts: ['Do not report an error before the person has finished.'],
  },
  'Set up/Enrollment dialog': {
    when: 'To open the set-up from a button of your own page.',
    dos: [
      'Return the focus to the button.',
      'Use the reason of `onOpenChange` to tell a success from a cancel.',
    ],
    donts: ['Do not close it yourself while recovery codes are shown.'],
  },
  'Set up/Recovery codes': {
    when: 'Once, right after the first factor, and after new codes were made.',
    dos: [
      'Let one real act count as saved: copy, download, print, or a code typed back.',
      'Warn when somebody leaves without them.',
    ],
    donts: [
      'Do not offer a bare tick that says “I saved them”.',
      'Do not show the same codes a second time.',
    ],
  },
  'Set up/Recovery codes/After one was used': {
    when: 'After a sign-in with a recovery code.',
    dos: ['Say how many are left, and offer new ones when few are.'],
    donts: ['Do not block the way into the app with it.'],
  },
  'Set up/Celebration': {
    when: 'The moment a factor is verified.',
    dos: [
      'Show the reward first, then the one chore: the codes.',
      'Keep it complete at once under reduced motion.',
    ],
    donts: ['Do not use its amber for anything else, above all not for a warning.'],
  },
  'Confirm/Challenge': {
    when: 'To prove the second step, at a sign-in or before an action.',
    dos: [
      'Start with the factor that was used last.',
      'Offer “Try another way”, with the recovery code last.',
      'Keep what was typed when the connection fails.',
    ],
    donts: [
      'Do not clear the input after a wrong code.',
      'Do not set a time limit that the person cannot extend.',
    ],
  },
  'Confirm/Step-up': {
    when: 'To approve exactly one action that needs a fresh proof.',
    dos: [
      'Show what the server will bind: amount and payee, in view while scrolling.',
      'Name the button after the action.',
      'Keep the work, whatever the answer is.',
    ],
    donts: [
      'Do not show facts that only the page claims as approved.',
      'Do not use one approval for two actions.',
    ],
  },
  'Confirm/Required enrollment': {
    when: 'When an action or the policy needs a factor that the person does not have.',
    dos: [
      'Say who asks, for which action, and that the work is saved.',
      'Leave a way out where the policy has one.',
    ],
    donts: ['Do not use it as a stronger prompt: for an offer there is the prompt.'],
  },
  'Manage/Security center': {
    when: 'The page of the account where factors and recovery codes are managed.',
    dos: ['Lead with the most useful next step.', 'Ask before a factor is removed, and say what it means.'],
    donts: ['Do not say that all is set above an advice.', 'Do not let the last required factor be removed.'],
  },
  'Manage/Security center/Remembered devices': {
    when: 'The devices that are not asked for a second step.',
    dos: ['Mark this device.', 'Forget one with a click, and all of them after a confirmation.'],
    donts: ['Do not show the section where the policy remembers no device.'],
  },
  'Manage/Security center/Prompt history': {
    when: 'What somebody was asked, and what they answered.',
    dos: ['Offer the download as well.'],
    donts: ['Do not use it to ask again.'],
  },
  'Manage/Security center/Prompt preferences': {
    when: 'Whether and how somebody wants to be asked.',
    dos: ['Store each switch at once, and offer to undo it.'],
    donts: ['Do not argue with a “no”.'],
  },
  'Manage/Security badge': {
    when: 'The state of the second step in one line, e.g. in a menu of the account.',
    dos: ['Link it to the security page.'],
    donts: ['Do not rely on its colour: the words carry the state.'],
  },
  'Manage/Screens': {
    when: 'To open single screens from code, e.g. from a menu.',
    dos: ['Mount it once, near the root of the app.'],
    donts: ['Do not open a second screen above an open one.'],
  },
};
