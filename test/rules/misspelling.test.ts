import { rule } from './harness';

const summary = (text: string) => `case_summary: |\n  ${text}\n`;

rule('misspelling', ({ finds, silent }) => {
  finds('one letter off', summary('She has ⟦persistant⟧ pain.'), {
    severity: 'info',
    message: '“persistant” is in no dictionary. Did you mean “persistent”?',
    fix: { title: 'Write “persistent”', safe: false, becomes: summary('She has persistent pain.') },
  });
  finds('two letters off in a long word', summary('A ⟦toxilogical⟧ evaluation.'), { fixes: ['Write “toxicological”'] });
  finds('letters changed about', summary('She hurt ⟦teh⟧ knee and the ⟦ankel⟧.'));
  finds('a space forgotten', summary('⟦Thepatient⟧ fell.'), {
    fix: { title: 'Write “The patient”', becomes: summary('The patient fell.') },
  });
  finds('a word of medicine, a drug, a brand', summary('A ⟦radiculpathy⟧; ⟦hydrocodne⟧ and ⟦Flexaril⟧ were given.'));
  finds('a word of English that is a slip in a letter', summary('The ⟦carpel⟧ tunnel, her ⟦mediations⟧.'));
  finds('several that may be meant', summary('The ⟦surgey⟧ went well.'), { message: /“surgery”/ });
  finds('in a rationale', 'issues:\n  - rationale: |\n      The ⟦guidlines⟧ are silent.\n');

  silent('working notes', 'notes: |\n  a misspeled word\n');
  silent('a requested service, as it was requested', 'issues:\n  - service: A brase for the wrist\n');
  silent('marked as found', summary('The note says "her brase [sic] broke".'));
  silent(
    'a word of the records of the case',
    'records:\n  note: { title: Progress note of the Brasewell clinic }\ncase_summary: |\n  Seen at the brasewell clinic.\n',
  );
  silent('learned by the workspace', summary('A kinevir patch; Kinevir again.'), { words: '# ours\nKinevir\n' });
  silent(
    'codes, doses, addresses, capitals',
    summary('CM14-0123456, 10mgx3, abcd12, www.exampel.org, a@exampel.org, EXAMPEL, ODG-TWC.'),
  );
  silent('near nothing', summary('She spoke of a zzyzxian bandersnatchery.'));
  silent('names', summary('Dr. Szymanski and Ms. Villanueva were there; Halvorsen was not.'));
});

const ordinary = `
The paraesthesia in the ulnar distribution was accompanied by Tinel's sign at the cubital tunnel and a positive Froment sign.
Risankizumab, guselkumab and secukinumab were considered before the claimant was begun on upadacitinib.
Oedema of the ankle, haemarthrosis of the knee and anaemia were documented by the orthopaedic registrar.
The neurologist noted hyporeflexia, a stocking-glove hypoaesthesia and mild dysdiadochokinesia.
She received onabotulinumtoxinA for cervical dystonia, and later incobotulinumtoxinA.
A spondylarthritis of the axial skeleton was excluded by HLA-B27 and CRP.
The Kienböck disease of the lunate was staged by Lichtman; there is a Dupuytren contracture as well.
Cervicogenic cephalgia responded to bilateral C2-3 zygapophyseal joint blocks with ropivacaine.
He takes Norco 10/325mg, gabapentin 300 mg t.i.d., Lidoderm 5% patches and omeprazole 20mg q.d.
Electromyography of the abductor pollicis brevis and first dorsal interosseous showed fibrillation potentials.
The MRI demonstrates an anterolisthesis of L4 on L5, ligamentum flavum hypertrophy and facet arthropathy.
Arthroscopic debridement, chondroplasty of the trochlea and a partial medial meniscectomy were performed.
The Waddell signs were nonorganic; catastrophizing and kinesiophobia were high by the TSK-11.
Extracorporeal shockwave therapy for calcific tendinopathy of the supraspinatus is under study.
Post-operatively, she developed an ileus, a urinary tract infection and transient delirium.
Lisfranc injuries of the tarsometatarsal joints may be missed on non-weight-bearing radiographs.
An atlantoaxial subluxation in rheumatoid arthritis requires flexion-extension views.
The patient was prescribed semaglutide, empagliflozin and rosuvastatin by her internist.
Hoffmann's sign was negative bilaterally; clonus was absent, and the Babinski response was flexor.
The claimant's hypnagogic hallucinations were attributed to zolpidem and resolved upon discontinuation.
Viscosupplementation with hylan G-F 20 was certified in 2014.
The physiatrist recommended kinesiotaping, proprioceptive exercises and a lumbosacral orthosis.
Ledderhose disease of the plantar fascia was treated with radiotherapy.
Spinal cord stimulation for failed back surgery syndrome (FBSS) was trialled with a percutaneous lead.
His haemoglobin A1c was 7.2 per cent and his eGFR above 60.
Percutaneous cryoneurolysis of the infrapatellar branch of the saphenous nerve was declined.
No evidence of myelomalacia, syringomyelia or an arachnoid cyst was seen.
Scapulothoracic dyskinesis and glenohumeral internal rotation deficit were measured with a goniometer.
A Bankart repair with remplissage addressed the engaging Hill-Sachs lesion.
Galcanezumab, fremanezumab and erenumab were tried in turn for chronic migraine.
The rhizarthrosis of the thumb was treated with a trapeziectomy and ligament reconstruction.
She denies haematochezia, melaena, dysuria and nocturia.
The ganglion impar block, the lumbar sympathectomy and a stellate ganglion block were each declined.
Sacroiliac joint arthrodesis with triangular titanium implants was requested.
Tenosynovectomy and A1 pulley release were carried out through a Bruner incision.
Diplopia, nystagmus and oscillopsia were absent on vestibular testing.
The polysomnogram disclosed an apnoea-hypopnoea index of 22.
Pseudarthrosis at L5-S1 was confirmed by thin-cut CT, and the pedicle screws were loose.
`;

rule('misspelling', ({ silent }) => {
  for (const sentence of ordinary.trim().split('\n')) silent(`ordinary: ${sentence.slice(0, 60)}`, summary(sentence));
});
