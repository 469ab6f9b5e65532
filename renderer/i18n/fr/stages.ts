export const stages = {
  reading: 'Vérification du fichier…',
  copying: 'Copie du réseau, pour essayer à part…',
  trying: 'Essai du fichier sur la copie…',
  comparing: 'Comparaison avant et après…',
  backingUp: 'Sauvegarde de votre réseau…',
  takingIn: 'Réception des changements…',
  layingOut: 'Mise en page…',
  writing: 'Écriture du fichier…',
  stopping: 'Arrêt… Rien ne sera changé.',
} as const;
