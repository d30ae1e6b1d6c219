/** Names of drugs met in workers' compensation requests, lower case: capitalised words that are nobody's name. Opioids apart. */

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));

/** Opioids, for which a denial carries the tapering notice. */
export const opioids = set(`
norco vicodin lortab lorcet hydrocodone percocet oxycodone oxycontin roxicodone endocet roxicet opana oxymorphone morphine mscontin kadian avinza
tramadol ultram ultracet conzip nucynta tapentadol fentanyl duragesic methadone dolophine dilaudid hydromorphone exalgo codeine demerol meperidine
buprenorphine butrans suboxone belbuca subutex levorphanol pentazocine talwin trezix dihydrocodeine hysingla zohydro xtampza synapryn butorphanol embeda
tylenol#3 vicoprofen xartemis`);

export const otherDrugs = set(`
flexeril fexmid amrix cyclobenzaprine soma carisoprodol skelaxin metaxalone robaxin methocarbamol zanaflex tizanidine baclofen lioresal norflex
orphenadrine parafon chlorzoxazone valium diazepam ativan lorazepam xanax alprazolam klonopin clonazepam restoril temazepam ambien zolpidem lunesta
eszopiclone sonata trazodone desyrel elavil amitriptyline pamelor nortriptyline cymbalta duloxetine effexor venlafaxine savella zoloft sertraline
prozac fluoxetine paxil paroxetine lexapro escitalopram celexa citalopram wellbutrin bupropion remeron mirtazapine buspar buspirone seroquel quetiapine
abilify aripiprazole neurontin gabapentin gralise horizant lyrica pregabalin topamax topiramate trileptal depakote lamictal keppra tegretol
motrin advil ibuprofen aleve naprosyn naproxen anaprox naprelan relafen nabumetone mobic meloxicam celebrex celecoxib voltaren diclofenac cataflam
arthrotec zipsor zorvolex lodine etodolac daypro oxaprozin toradol ketorolac indocin indomethacin feldene piroxicam ketoprofen duexis vimovo
tylenol acetaminophen aspirin fioricet fiorinal butalbital esgic excedrin imitrex sumatriptan maxalt relpax zomig botox dysport
prilosec omeprazole nexium esomeprazole protonix pantoprazole prevacid lansoprazole aciphex rabeprazole zantac ranitidine pepcid famotidine cytotec
misoprostol colace docusate senokot senna miralax amitiza relistor movantik linzess dulcolax zofran ondansetron phenergan promethazine reglan
lidoderm lidocaine terocin lidopro salonpas flector pennsaid solaraze capsaicin menthol medrox dendracin biofreeze bengay anecream lidothol
theramine sentra gabadone trepadone deprizine dicopanol fanatrex tabradol ketophene cyclophene synovacin limbrel glucosamine chondroitin
synvisc orthovisc euflexxa hyalgan supartz monovisc durolane kenalog depo-medrol medrol prednisone dexamethasone decadron celestone marcaine
bupivacaine sarapin viagra sildenafil cialis tadalafil levitra androgel testosterone metformin insulin lisinopril norvasc amlodipine lipitor
atenolol metoprolol lasix coumadin warfarin plavix xarelto eliquis lovenox heparin keflex cephalexin bactrim cipro amoxicillin augmentin
singulair albuterol advair spiriva flonase claritin zyrtec benadryl melatonin vitamin sprix nuvigil provigil modafinil adderall ritalin
narcan naloxone lofexidine clonidine catapres ziconotide prialt nsaids nsaid tens`);
