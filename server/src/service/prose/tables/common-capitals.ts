/** Words that letters capitalise and that are nobody's name; lower case. */
const list = `
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana
maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma
oregon pennsylvania rhode island tennessee texas utah vermont virginia washington wisconsin wyoming columbia puerto rico united states north south west east new
english spanish american british canadian swedish german hispanic caucasian african asian
the this that these those there a an and or of for in on at as by with without from to if when while although however therefore thus given based according
per no not it its he she they his her their patient injured worker claimant applicant employee provider physician surgeon treating attending requesting
primary secondary reviewer expert claims administrator utilization review medical treatment schedule mtus acoem odg official disability guidelines guideline
chapter section sections low lower back upper neck shoulder elbow wrist hand forearm hip pelvis knee leg ankle foot head eye mental illness stress pain chronic
opioid opioids acupuncture postsurgical general approaches special studies physical methods medicine therapy manual manipulation topical analgesics muscle
relaxants facet blocks injections epidural steroid surgical considerations summary diagnostic criteria initial care activity modification work relatedness
follow-up visits complaints disorders independent final determination decision rationale federal services administration food drug centers medicare medicaid
department labor code regulations title article edition third second first fourth occupational practice college association society national
institute institutes academy board committee foundation clinic clinics hospital university journal review reviews systematic cochrane pubmed campbell's campbell
operative orthopaedics orthopedics textbook uptodate mdguidelines aetna cigna humana anthem blue cross shield clinical policy bulletin magnetic resonance imaging
computed tomography emergency room urgent family doctor report note notes progress office visit request authorization form date injury history examination
right left bilateral lumbar cervical thoracic spine spinal lateral medial anterior posterior acute total partial grade type stage phase class level table figure page
home health exercise program unit device medication medications prescription tablet capsule cream gel patch ointment system center centre street internet
table question answer yes dispute application appeal notice law regulation schedule evidence strength hierarchy level tens emg ncv mri ct wife husband
chinese western eastern functional capacity evaluation restoration return occupational nerve conduction rotator cuff repair associated service global
assessment tool index scale score test sign inventory questionnaire visual analog numeric beck oswestry`;

export const commonCapitals: ReadonlySet<string> = new Set(list.split(/\s+/u).filter(Boolean));
