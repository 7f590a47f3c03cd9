"""Common given names in Sweden, so that a rule can tell a person from an organisation. No name here means anybody."""

GIVEN_NAMES: frozenset[str] = frozenset(
    """
    Adam Agneta Ahmed Alexander Ali Alice Alva Amanda Amina Anders Andreas Ann Anna Anneli Annika Anton Arvid Astrid
    Axel Barbro Bengt Berit Bertil Birgit Birgitta Bo Britt Camilla Carina Carl Caroline Cecilia Charlotte Christer
    Christina Christoffer Dan Daniel David Ebba Edvin Elias Elin Elisabet Elisabeth Ella Ellen Elsa Emelie Emil Emma
    Erik Eva Fatima Felicia Filip Fredrik Frida Frode Gabriel Gerd Göran Gun Gunilla Gunnar Gustav Hanna Hans Hassan
    Helena Henrik Hugo Håkan Ida Inga Inger Ingrid Isabelle Isak Jakob Jan Jenny Jens Jesper Johan Johanna Johannes
    John Jonas Jonathan Josefin Julia Kajsa Karin Karl Katarina Kent Kerstin Kim Klara Kristina Kjell Lars Lena Leif
    Leo Liam Linda Linnea Linus Lisa Louise Lova Lovisa Lucas Magnus Maja Malin Maria Marianne Markus Martin Mats
    Matilda Maryam Mikael Mohamed Moa Mona Monica Nils Noah Nora Oliver Olle Olof Olov Oscar Oskar Ove Patrik Per
    Peter Petra Pia Ragnhild Rasmus Rebecka Robert Robin Roger Rolf Rut Sara Sebastian Signe Simon Siv Sofia Stefan
    Sten Stig Stina Susanne Sven Therese Thomas Tilda Tobias Tomas Tommy Torbjörn Tove Tuva Ulf Ulla Ulrika Vera
    Viktor Viktoria Vilma Wilhelm William Wilma Yasmin Yvonne Åke Åsa Örjan
    """.split()  # noqa: SIM905 - a list of quoted names is harder to read
)
