namespace TrainingPaths.TestKit.Worlds;

/// <summary>Words one after another, the same at each run and never fourteen in a row twice.</summary>
internal sealed class BigPathWords
{
    private const string Known = """
        accueil agenda aide appel arbre atelier bilan bord bureau cadre calme carnet chemin choix clef colline comptoir conseil couleur cour demande départ
        détail dossier durée échange effort élan équipe escalier espace étape exemple façade fenêtre feuille fiche figure filet fleur forme gare geste groupe
        heure horaire idée image jardin jeudi jour journal lampe lecture lettre liste livre lumière maison marche marge matin mesure méthode midi modèle
        moment mot nombre note objet ombre ordre outil page panier papier parole partage pas passage patience pause pavé plan pont porte poste poids prise
        projet quai question rappel récit regard relais repas repère retour réunion rive rue saison salle secteur seuil signe silence soir sujet table tâche
        temps terrain toit tour train travail tri union usage valeur veille vent verre village ville visite voisin voix voyage
        """;

    private static readonly string[] Words = Known.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private uint state = 20_261_123;

    public string Word() => Words[Next(Words.Length)];

    public string Phrase(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));

    public string Sentence()
    {
        var text = Phrase(8 + Next(6));
        return char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }

    /// <summary>Below <paramref name="most"/>; a linear congruential generator (Numerical Recipes), whose upper bits are even enough.</summary>
    public int Next(int most)
    {
        state = unchecked(state * 1_664_525 + 1_013_904_223);
        return (int)((state >> 8) % (uint)most);
    }
}
