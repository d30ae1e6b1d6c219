import { rule } from './harness';

const item = (service: string, reasons: string) =>
  `issues:\n  - service: ${service}\n    rationale: |\n      The MTUS recommends it. ${reasons}\n      As such, the request is medically necessary.\n`;

rule('unaddressed-part', ({ finds, silent }) => {
  finds('a part of the body', item('⟦Therapy for the low back and the left groin⟧', 'The low back hurts.'), {
    severity: 'info',
    message: 'The rationale says nothing of the groin, which this item asks for. Give reasons for each part of the request.',
    related: ['is medically necessary'],
  });
  finds('of three', item('⟦Therapy for the neck, hand and knee⟧', 'The neck hurts.'), { message: /nothing of the hand and knee, which/ });
  finds('a drug', item('⟦Norco 5/325 mg and gabapentin 300 mg⟧', 'She has taken Norco.'));
  finds('a service', item('⟦Physical therapy and acupuncture, 6 visits⟧', 'The physical therapy helped.'));
  silent('each is named', item('Therapy for the low back and the left groin', 'The lumbar spine and the groin hurt.'));
  silent('by the limb', item('Therapy for the hand and wrist', 'The upper extremity is weak.'));
  silent('one alone', item('Therapy for the left hip', 'It hurts.'));
  silent('by the class', item('Norco 5/325 mg and gabapentin 300 mg', 'Opioids and anticonvulsants were weighed.'));
  silent('as a compound', item('Cream of lidocaine and gabapentin', 'The compound holds a drug that is not recommended.'));
  silent('two names of one service', item('EMG and NCV of both arms', 'The NCV of the upper extremities helps.'));
  silent('no conclusion yet', item('Therapy for the low back and the left groin', 'It helps.').replace(/As such.*/, ''));
});
