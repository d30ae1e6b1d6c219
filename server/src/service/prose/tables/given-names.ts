/** Given names common in the United States; left out are those that are places, months or words of a letter too. */
export const givenNames: ReadonlySet<string> = new Set(
  `
aaron abigail adam adrian agnes alan albert alberto alejandra alejandro alex alexander alexandra alexis alfonso alfred
alfredo alice alicia allison alma alvin amanda amelia amy ana andrea andres andrew angela angelina anita ann anna anne
annette annie anthony antonio ariana armando arthur arturo ashley audrey barbara beatrice beatriz benjamin bernard
bernice beth betty beverly blanca bonnie bradley brandon brenda brian brittany bruce bryan caleb calvin carl carla
carlos carmen carol caroline carolyn catherine cecilia cesar charles charlotte cheryl chloe christina christine
christopher cindy claire clara clarence claudia cody connie craig cristina curtis cynthia daniel danielle danny darlene
darrell darren david deborah debra denise dennis derek diana diane dolores dominic donald donna doris dorothy douglas
dustin dylan eddie edgar edith edna eduardo edward edwin eileen elaine eleanor elena elijah elizabeth ella ellen emily
emma enrique eric erica erik erin ernest ernesto esther ethan ethel eugene eva evelyn felicia felipe fernando frances
francis francisco frank fred frederick gabriel gabriela gary geoffrey george gerald gerardo gilberto gina giovanni
gladys glenn gloria gregory guadalupe guillermo gustavo hannah harold harry heather hector heidi helen henry herbert
herman howard hugo ian ignacio irene irma isaac isabel isabella ismael ivan jack jackie jacob jacqueline jaime james
jamie jane janet janice jared jasmine jason javier jeanette jeff jeffery jeffrey jennifer jenny jeremy jerome jerry
jesse jessica jesus jill jim jimmy joan joanna joanne joe joel john johnny jon jonathan jorge jose josefina joseph
josephine joshua joyce juan juana juanita judith judy julia julian julie julio justin karen karina karla katherine
kathleen kathryn kathy katie kayla keith kelly kenneth kevin kimberly kristen kristin kyle larry laura lauren laurie
lawrence leah leonard leonardo leroy leslie leticia lillian linda lisa lois lorena loretta lori lorraine louis louise
lucia lucille lucy luis luisa lupe lydia lynn mackenzie manuel marc marcia marco marcos marcus margaret margarita maria
mariah marian maribel marie marilyn mario marisol marjorie marlene marsha martha martin martina marvin mary mateo
matthew maureen maurice megan melanie melinda melissa melvin michael michele michelle miguel mildred mitchell muhammad
nancy naomi natalie natasha nathan nathaniel nicholas nicole nina noah norma norman olga oliver olivia omar oscar pablo
pamela patricia paul paula pauline pedro peggy peter philip phillip phyllis rachel rafael ralph ramon ramona randall
randy raquel raul raymond rebecca regina renee ricardo richard rick robert roberta roberto rodney rodolfo rodrigo roger
roland ronald rosa rosemary ruben russell ruth ryan sabrina salvador samantha samuel sandra sara sarah scott sean sergio
shannon sharon shawn sheila shelby sherry shirley silvia sofia sonia sophia stacy stanley stephanie stephen steve steven
stuart susan suzanne sylvia tamara tammy tanya tara teresa terry theodore theresa thomas tiffany timothy tina todd tommy
tony tracy travis trevor tyler valerie vanessa vera vernon veronica victor vincent viola vivian walter wanda wayne wendy
wesley william willie xavier yesenia yolanda yvette yvonne zachary
`
    .trim()
    .split(/\s+/),
);
